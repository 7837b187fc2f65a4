package io.caseledger.travel.api;

import graphql.schema.DataFetchingEnvironment;
import io.caseledger.api.EventBetween;
import io.caseledger.api.Freshness;
import io.caseledger.api.Sights;
import io.caseledger.event.api.RecordChange;
import io.caseledger.event.api.RecordChanges;
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
    private final RecordChanges changes;
    private final Sights sights;
    private final Freshness freshness;

    RecordDifferenceController(PastDifferences differences, RecordChanges changes, Sights sights, Freshness freshness) {
        this.differences = differences;
        this.changes = changes;
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

    @SchemaMapping(typeName = "RecordDifference")
    String kind(RecordDifference it) {
        return it.kind().name();
    }

    @SchemaMapping(typeName = "RecordDifference")
    boolean existedFrom(RecordDifference it) {
        return it.before() != null;
    }

    @SchemaMapping(typeName = "RecordDifference")
    boolean existedTo(RecordDifference it) {
        return it.after() != null;
    }

    @SchemaMapping(typeName = "RecordDifference")
    List<RecordChange> changes(RecordDifference it, DataFetchingEnvironment environment) {
        return changes.between(it.kind(), it.id(), it.before(), it.after(), environment.getGraphQLSchema());
    }
}
