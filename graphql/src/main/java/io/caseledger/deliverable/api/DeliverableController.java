package io.caseledger.deliverable.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Reader;
import io.caseledger.deliverable.CountedText;
import io.caseledger.deliverable.DeliverableCommand;
import io.caseledger.deliverable.DeliverablePolicies;
import io.caseledger.deliverable.DeliverableTexts;
import io.caseledger.deliverable.TextFile;
import io.caseledger.deliverable.view.CountVerdict;
import io.caseledger.deliverable.view.DeliverableVersion;
import io.caseledger.deliverable.view.DeliverableView;
import io.caseledger.shared.Now;
import io.caseledger.shared.Zone;
import io.caseledger.travel.When;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about deliverables, and counts texts on demand. */
@Controller
class DeliverableController {
    private final Reader reader;
    private final DeliverableTexts texts;
    private final DeliverablePolicies policies;
    private final Now now;

    DeliverableController(Reader reader, DeliverableTexts texts, DeliverablePolicies policies, Now now) {
        this.reader = reader;
        this.texts = texts;
        this.policies = policies;
        this.now = now;
    }

    @Bean
    static Feature<DeliverableView> deliverableFeature() {
        return new Feature<>("deliverable", DeliverableCommand.class, DeliverableView.KIND);
    }

    @QueryMapping
    @Nullable
    DeliverableView deliverable(@Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(DeliverableView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<DeliverableView> deliverables(@Arguments DeliverableList asked, @Argument @Nullable When at) {
        return reader.list(DeliverableView.KIND, asked, at);
    }

    /** A preview: it stores nothing. */
    @QueryMapping
    CharacterCount characterCount(
            @Argument String digest, @Argument String fileName, @Argument @Nullable LocalDate uploadedOn) {
        LocalDate day = uploadedOn == null ? Zone.dayOf(now.instant()) : uploadedOn;
        CountedText text = texts.count(new TextFile(digest, fileName), null);
        return CharacterCount.of(text, policies.inForce(day, "uploadedOn"));
    }

    @QueryMapping
    @Nullable
    List<Recount> deliverableRecount(
            @Argument String deliverableId, @Argument int version, @Argument @Nullable Long atPosition) {
        DeliverableView found = reader.one(DeliverableView.KIND, deliverableId, atPosition);
        if (found == null || version < 1 || version > found.versions().size()) {
            return null;
        }
        DeliverableVersion one = found.versions().get(version - 1);
        return Stream.of(one.text(), one.resultAbstract())
                .<CountedText>mapMulti((it, out) -> {
                    if (it != null) {
                        out.accept(it);
                    }
                })
                .map(it -> Recount.of(it, texts.count(new TextFile(it.digest(), it.fileName()), null)))
                .toList();
    }

    @SchemaMapping(typeName = "DeliverableVersion")
    List<CountVerdict> textVerdicts(DeliverableVersion version) {
        return CountVerdict.onReport(version.policy(), version.text().counts());
    }

    @SchemaMapping(typeName = "DeliverableVersion")
    List<CountVerdict> abstractVerdicts(DeliverableVersion version) {
        CountedText summary = version.resultAbstract();
        return summary == null ? List.of() : CountVerdict.onAbstract(version.policy(), summary.counts());
    }
}
