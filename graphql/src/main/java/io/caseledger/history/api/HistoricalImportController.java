package io.caseledger.history.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Reader;
import io.caseledger.api.Sentences;
import io.caseledger.api.Sights;
import io.caseledger.history.HistoricalImportCommand;
import io.caseledger.history.HistoricalReceipt;
import io.caseledger.history.HistoricalRowFault;
import io.caseledger.history.HistoricalRowOutcome;
import io.caseledger.history.view.HistoricalImportView;
import io.caseledger.history.view.HistoricalReceiptPages;
import io.caseledger.travel.When;
import io.caseledger.views.Slice;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers how imports get on, and says in the caller's language why a row was refused. */
@Controller
class HistoricalImportController {
    private final Reader reader;
    private final Sights sights;
    private final HistoricalReceiptPages pages;
    private final Sentences sentences;

    HistoricalImportController(Reader reader, Sights sights, HistoricalReceiptPages pages, Sentences sentences) {
        this.reader = reader;
        this.sights = sights;
        this.pages = pages;
        this.sentences = sentences;
    }

    @Bean
    static Feature<HistoricalImportView> historicalImportFeature() {
        return new Feature<>("historicalImport", HistoricalImportCommand.class, HistoricalImportView.KIND);
    }

    @QueryMapping
    @Nullable
    HistoricalImportView historicalImport(
            @Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(HistoricalImportView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<HistoricalImportView> historicalImports(
            @Arguments HistoricalImportList asked, @Argument @Nullable When at) {
        return reader.list(HistoricalImportView.KIND, asked, at);
    }

    @SchemaMapping(typeName = "HistoricalImport")
    Connection<HistoricalReceipt> receipts(
            HistoricalImportView view,
            @Argument @Nullable List<HistoricalRowOutcome> outcomes,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        List<HistoricalRowOutcome> wanted = outcomes == null ? List.of(HistoricalRowOutcome.values()) : outcomes;
        int size = Slice.of(first, after, null, null).size();
        return Connection.of(pages.page(sights.current(), view, wanted, size, after), Function.identity());
    }

    @SchemaMapping(typeName = "HistoricalImport")
    String receiptsUrl(HistoricalImportView view) {
        return ReceiptRoutes.url(view.id());
    }

    @SchemaMapping(typeName = "HistoricalRowFault")
    String message(HistoricalRowFault fault, Locale locale) {
        return sentences.of(fault.code(), locale, fault.args().toArray());
    }
}
