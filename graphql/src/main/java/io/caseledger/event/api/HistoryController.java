package io.caseledger.event.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import io.caseledger.api.Callers;
import io.caseledger.api.Connection;
import io.caseledger.api.Sights;
import io.caseledger.event.RecordHistories;
import io.caseledger.event.RecordHistories.Step;
import io.caseledger.shared.Caller;
import io.caseledger.shared.Role;
import io.caseledger.views.Page;
import io.caseledger.views.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers how a record came to be as it is, to whoever may read the record. */
@Controller
class HistoryController {
    private final RecordHistories histories;
    private final RecordTypes types;
    private final RecordChanges changes;
    private final Callers callers;
    private final Sights sights;

    HistoryController(
            RecordHistories histories, RecordTypes types, RecordChanges changes, Callers callers, Sights sights) {
        this.histories = histories;
        this.types = types;
        this.changes = changes;
        this.callers = callers;
        this.sights = sights;
    }

    @QueryMapping
    @Nullable
    Connection<Step> history(
            @Argument String id,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            DataFetchingEnvironment environment) {
        Slice slice = Slice.of(first, after, last, before);
        if (!mayRead(id, environment.getGraphQLSchema())) {
            return null;
        }
        Page<Step> page = histories.page(id, slice);
        return page == null ? null : Connection.of(page, it -> it);
    }

    /** An auditor may also read what is no record of its own, such as a number that is taken. */
    private boolean mayRead(String id, GraphQLSchema schema) {
        Caller caller = callers.current();
        return caller.isAny(Role.AUDITOR, Role.ADMIN)
                || histories.sees(sights.of(caller), id)
                        && histories
                                .kindOf(id)
                                .filter(it -> types.mayRead(caller, it, schema))
                                .isPresent();
    }

    @SchemaMapping(typeName = "HistoryStep")
    List<RecordChange> changes(Step step, DataFetchingEnvironment environment) {
        return changes.of(step, environment.getGraphQLSchema());
    }
}
