package io.caseledger.deadline.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Freshness;
import io.caseledger.deadline.Clock;
import io.caseledger.deadline.Clocks;
import io.caseledger.deadline.RunningClock;
import io.caseledger.deadline.Wording;
import io.caseledger.shared.Zone;
import io.caseledger.views.DueItem;
import io.caseledger.views.Slice;
import io.caseledger.views.Views;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers which limits end soon. */
@Controller
class DueItemController {
    private final Views views;
    private final Clocks clocks;
    private final Freshness freshness;

    DueItemController(Views views, Clocks clocks, Freshness freshness) {
        this.views = views;
        this.clocks = clocks;
        this.freshness = freshness;
    }

    record Due(
            String recordId,
            String kind,
            String projectId,
            String rule,
            String pack,
            Wording source,
            Instant startedAt,
            Instant dueAt,
            LocalDate lastDay,
            long remainingWorkingDays) {}

    @QueryMapping
    Connection<Due> dueItems(
            @Argument Instant before,
            @Argument @Nullable String projectId,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        LocalDate today = LocalDate.now(Zone.SHANGHAI);
        return Connection.of(views.due(before, projectId, Slice.of(first, after, null, null)), it -> shown(it, today));
    }

    private Due shown(DueItem item, LocalDate today) {
        var clock = new Clock(item.rule(), item.pack(), item.startedAt(), item.dueAt());
        return new Due(
                item.recordId(),
                item.kind(),
                item.projectId(),
                item.rule(),
                item.pack(),
                clocks.ruleOf(clock).source(),
                item.startedAt(),
                item.dueAt(),
                clocks.lastDay(clock),
                clocks.remainingWorkingDays(clock, today));
    }

    @SchemaMapping(typeName = "RunningClock")
    String rule(RunningClock running) {
        return running.clock().rule();
    }

    @SchemaMapping(typeName = "RunningClock")
    String pack(RunningClock running) {
        return running.clock().pack();
    }

    @SchemaMapping(typeName = "RunningClock")
    Instant startedAt(RunningClock running) {
        return running.clock().startedAt();
    }

    @SchemaMapping(typeName = "RunningClock")
    Instant dueAt(RunningClock running) {
        return running.clock().dueAt();
    }
}
