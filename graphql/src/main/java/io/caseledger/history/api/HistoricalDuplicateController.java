package io.caseledger.history.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Freshness;
import io.caseledger.api.Sights;
import io.caseledger.history.view.HistoricalDuplicate;
import io.caseledger.history.view.HistoricalDuplicates;
import io.caseledger.views.Slice;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers which records of several sources may be one dispute. */
@Controller
class HistoricalDuplicateController {
    private final HistoricalDuplicates duplicates;
    private final Sights sights;
    private final Freshness freshness;

    HistoricalDuplicateController(HistoricalDuplicates duplicates, Sights sights, Freshness freshness) {
        this.duplicates = duplicates;
        this.sights = sights;
        this.freshness = freshness;
    }

    @QueryMapping
    Connection<HistoricalDuplicate> historicalDuplicates(
            @Argument String projectId,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        int size = Slice.of(first, after, null, null).size();
        return Connection.of(duplicates.page(sights.current(), projectId, size, after), Function.identity());
    }
}
