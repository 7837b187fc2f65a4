package io.caseledger.reminder.watch;

import io.caseledger.deadline.Clocks;
import io.caseledger.deadline.ReminderPlans;
import io.caseledger.reminder.Schedule;
import io.caseledger.reminder.WatchCommand;
import io.caseledger.shared.Now;
import io.caseledger.store.Positions;
import io.caseledger.views.DueItem;
import io.caseledger.views.RunningLimits;
import io.caseledger.views.ViewPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds the clocks whose time has come. Once a day, at the start, and after any doubt it looks at all that end soon or have
 * ended; between, only at those of records that changed and at those whose time is on its {@link Agenda}.
 */
@Component
class LimitWatch {
    private static final Logger LOG = LoggerFactory.getLogger(LimitWatch.class);
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_NOTED = 20_000;
    /** Views keep milliseconds, so a clock in hours may end up to one later than they say. */
    private static final Duration ROUNDING = Duration.ofMillis(1);

    private final RunningLimits limits;
    private final ViewPosition views;
    private final Positions log;
    private final Clocks clocks;
    private final ReminderPlans plans;
    private final Raising raising;
    private final Now time;
    private Agenda agenda = new Agenda(Instant.MIN, MOST_NOTED);
    private Instant last = Instant.MIN;
    private long seen = Positions.NONE;

    LimitWatch(
            RunningLimits limits,
            ViewPosition views,
            Positions log,
            Clocks clocks,
            ReminderPlans plans,
            Raising raising,
            Now time) {
        this.limits = limits;
        this.views = views;
        this.log = log;
        this.clocks = clocks;
        this.plans = plans;
        this.raising = raising;
        this.time = time;
    }

    /** Raises what there is to raise now; nothing while the views are behind the log, for they may show a clock that ended. */
    synchronized void poll() {
        Instant now = time.instant().minus(ROUNDING);
        long head = log.head();
        if (!views.await(head, PATIENCE)) {
            LOG.debug("The views are behind position {}; limits are looked at next time.", head);
            return;
        }
        boolean doubt = !agenda.covers(now) || now.isBefore(last);
        Agenda kept = agenda;
        agenda = new Agenda(Instant.MIN, MOST_NOTED); // what fails on the way is in doubt
        agenda = doubt ? survey(now) : step(kept, now);
        last = now;
        seen = head;
    }

    private Agenda survey(Instant now) {
        var coming = new Agenda(now.plus(AHEAD), MOST_NOTED);
        limits.eachDueBefore(now.plus(AHEAD).plus(plans.longestLead()), part -> look(part, now, coming));
        return coming;
    }

    private Agenda step(Agenda coming, Instant now) {
        limits.eachChangedAfter(seen, part -> look(part, now, coming));
        List<String> due = coming.take(now);
        if (!due.isEmpty()) {
            look(List.copyOf(limits.find(due)), now, coming);
        }
        return coming;
    }

    private void look(List<DueItem> items, Instant now, Agenda coming) {
        Map<String, WatchCommand> commands = new TreeMap<>();
        for (DueItem item : items) {
            if (item.pausedAt() == null) {
                Schedule schedule = Schedule.of(item.clock(), clocks, plans);
                schedule.nextAfter(now).ifPresent(at -> coming.add(at, item.id()));
                schedule.reached(now).ifPresent(it -> commands.put(item.id(), command(item, it)));
            }
        }
        raising.raise(commands).forEach(failed -> coming.add(now, failed));
    }

    private static WatchCommand command(DueItem item, Schedule.Step step) {
        return WatchCommand.of(
                item.projectId(), item.kind(), item.recordId(), item.party(), item.clock(), step.stage());
    }
}
