package io.caseledger.deadline.api;

import static java.util.Objects.requireNonNull;

import io.caseledger.api.Connection;
import io.caseledger.api.Freshness;
import io.caseledger.api.Sights;
import io.caseledger.deadline.ReminderPlans;
import io.caseledger.reminder.ReminderId;
import io.caseledger.reminder.view.ReminderView;
import io.caseledger.views.DueItem;
import io.caseledger.views.Page;
import io.caseledger.views.RunningLimits;
import io.caseledger.views.Slice;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers which limits end soon, and what was raised about them. */
@Controller
class LimitController {
    private final Views views;
    private final Sights sights;
    private final RunningLimits running;
    private final Limits limits;
    private final ReminderPlans plans;
    private final Freshness freshness;

    LimitController(
            Views views,
            Sights sights,
            RunningLimits running,
            Limits limits,
            ReminderPlans plans,
            Freshness freshness) {
        this.views = views;
        this.sights = sights;
        this.running = running;
        this.limits = limits;
        this.plans = plans;
        this.freshness = freshness;
    }

    @QueryMapping
    Connection<Limit> dueItems(
            @Argument Instant before,
            @Argument @Nullable String projectId,
            @Argument @Nullable Boolean includePaused,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        Slice slice = Slice.of(first, after, null, null);
        Page<DueItem> page = Boolean.TRUE.equals(includePaused)
                ? running.dueOrPaused(sights.current(), before, projectId, slice)
                : views.due(sights.current(), before, projectId, slice);
        return Connection.of(page, limits::of);
    }

    @BatchMapping(typeName = "DueItem", field = "reminders")
    Map<Limit, List<ReminderView>> remindersOfDueItems(List<Limit> all) {
        return reminders(all);
    }

    @BatchMapping(typeName = "RunningClock", field = "reminders")
    Map<Limit, List<ReminderView>> remindersOfClocks(List<Limit> all) {
        return reminders(all);
    }

    /** Their ids follow from the clock, so they are found without a search. */
    private Map<Limit, List<ReminderView>> reminders(List<Limit> all) {
        var ids = new LinkedHashMap<Limit, List<String>>();
        all.forEach(it -> ids.put(it, ReminderId.allOf(it.kind(), it.recordId(), it.party(), it.recorded(), plans)));
        Map<String, Stored<ReminderView>> found = views.find(
                sights.current(),
                ReminderView.KIND,
                ids.values().stream().flatMap(List::stream).toList());
        var reminders = new LinkedHashMap<Limit, List<ReminderView>>();
        ids.forEach((limit, mine) -> {
            var raised = new ArrayList<ReminderView>();
            mine.stream()
                    .filter(found::containsKey)
                    .forEach(it -> raised.add(requireNonNull(found.get(it)).view()));
            raised.sort(Comparator.comparing(ReminderView::raisedAt));
            reminders.put(limit, List.copyOf(raised));
        });
        return reminders;
    }
}
