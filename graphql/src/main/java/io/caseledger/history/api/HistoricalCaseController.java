package io.caseledger.history.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Reader;
import io.caseledger.history.HistoricalCaseCommand;
import io.caseledger.history.view.HistoricalCaseView;
import io.caseledger.travel.When;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about historical cases. */
@Controller
class HistoricalCaseController {
    private static final int FEN = 2;

    private final Reader reader;

    HistoricalCaseController(Reader reader) {
        this.reader = reader;
    }

    @Bean
    static Feature<HistoricalCaseView> historicalCaseFeature() {
        return new Feature<>("historicalCase", HistoricalCaseCommand.class, HistoricalCaseView.KIND);
    }

    @QueryMapping
    @Nullable
    HistoricalCaseView historicalCase(
            @Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(HistoricalCaseView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<HistoricalCaseView> historicalCases(@Arguments HistoricalCaseList asked, @Argument @Nullable When at) {
        return reader.list(HistoricalCaseView.KIND, asked, at);
    }

    @SchemaMapping(typeName = "HistoricalCase")
    @Nullable
    BigDecimal amount(HistoricalCaseView view) {
        return view.amount() == null ? null : BigDecimal.valueOf(view.amount(), FEN);
    }
}
