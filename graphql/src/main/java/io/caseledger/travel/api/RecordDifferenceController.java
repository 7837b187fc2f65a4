package io.caseledger.travel.api;

import io.caseledger.api.EventBetween;
import io.caseledger.api.Freshness;
import io.caseledger.api.Sights;
import io.caseledger.difference.Difference;
import io.caseledger.travel.PastDifferences;
import io.caseledger.travel.RecordDifference;
import io.caseledger.travel.When;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what changed about a record between two moments. */
@Controller
class RecordDifferenceController {
    private final PastDifferences differences;
    private final Sights sights;
    private final Freshness freshness;

    RecordDifferenceController(PastDifferences differences, Sights sights, Freshness freshness) {
        this.differences = differences;
        this.sights = sights;
        this.freshness = freshness;
    }

    @QueryMapping
    @Nullable
    RecordDifference recordDifference(
            @Argument String id, @Argument When from, @Argument When to, @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        return differences.between(sights.current(), id, from, to).orElse(null);
    }

    @SchemaMapping(typeName = "RecordDifference")
    List<EventBetween> events(RecordDifference it) {
        return EventBetween.of(it.events());
    }

    @SchemaMapping(typeName = "FieldDifference")
    @Nullable
    String from(Difference it) {
        return it.from() == null ? null : it.from().toString();
    }

    @SchemaMapping(typeName = "FieldDifference")
    @Nullable
    String to(Difference it) {
        return it.to() == null ? null : it.to().toString();
    }
}
