package io.caseledger.annex.api;

import io.caseledger.annex.AnnexCommand;
import io.caseledger.annex.AnnexFile;
import io.caseledger.annex.AnnexFormat;
import io.caseledger.annex.AnnexPeriod;
import io.caseledger.annex.api.AnnexDraft.Content;
import io.caseledger.annex.figures.AnnexReader;
import io.caseledger.annex.view.AnnexView;
import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Freshness;
import io.caseledger.api.Reader;
import io.caseledger.shared.Now;
import io.caseledger.travel.When;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about annexes: those that were compiled, and one as it would be compiled now. */
@Controller
class AnnexController {
    private final Reader reader;
    private final Freshness freshness;
    private final AnnexReader figures;
    private final AnnexRenderer renderer;
    private final AnnexPrinter printer;
    private final Now now;

    AnnexController(
            Reader reader,
            Freshness freshness,
            AnnexReader figures,
            AnnexRenderer renderer,
            AnnexPrinter printer,
            Now now) {
        this.reader = reader;
        this.freshness = freshness;
        this.figures = figures;
        this.renderer = renderer;
        this.printer = printer;
        this.now = now;
    }

    @Bean
    static Feature<AnnexView> annexFeature() {
        return new Feature<>("annex", AnnexCommand.class, AnnexView.KIND);
    }

    @QueryMapping
    @Nullable
    AnnexView annex(@Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(AnnexView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<AnnexView> annexes(@Arguments AnnexList asked, @Argument @Nullable When at) {
        return reader.list(AnnexView.KIND, asked, at);
    }

    @QueryMapping
    AnnexDraft annexDraft(
            @Argument String projectId,
            @Argument LocalDate from,
            @Argument LocalDate until,
            @Argument @Nullable Long atPosition) {
        AnnexPeriod.check(from, until, now.instant());
        freshness.reach(atPosition);
        return AnnexDraft.of(figures.read(projectId, from, until));
    }

    @SchemaMapping(typeName = "AnnexDraft")
    Content content(AnnexDraft draft, @Argument AnnexFormat format) {
        return new Content(format, renderer.write(draft.figures(), format));
    }

    @SchemaMapping(typeName = "AnnexContent")
    AnnexFile file(Content content) {
        return AnnexRenderer.described(content.format(), content.bytes());
    }

    @SchemaMapping(typeName = "AnnexContent")
    @Nullable
    String text(Content content) {
        boolean readable = content.format() == AnnexFormat.HTML || content.format() == AnnexFormat.JSON;
        return readable ? new String(content.bytes(), StandardCharsets.UTF_8) : null;
    }

    @SchemaMapping(typeName = "AnnexContent")
    String base64(Content content) {
        return Base64.getEncoder().encodeToString(content.bytes());
    }

    @SchemaMapping(typeName = "Annex")
    String url(AnnexView annex, @Argument AnnexFormat format) {
        return AnnexRoutes.url(annex.id(), format);
    }

    @SchemaMapping(typeName = "Annex")
    List<AnnexFile> writtenAgain(AnnexView annex) {
        return printer.again(annex);
    }
}
