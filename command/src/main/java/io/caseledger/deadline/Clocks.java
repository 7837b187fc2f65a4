package io.caseledger.deadline;

import static io.caseledger.shared.Zone.dayOf;
import static io.caseledger.shared.Zone.startOf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts clocks and reads them, by the Civil Procedure Law, art. 85.
 *
 * <p>The starting day does not count. A limit in days, working days or months ends with the end of its last day in
 * Asia/Shanghai; a last day that is no working day moves to the next one, unless the rule says otherwise. Hours run
 * exactly. Aggregates receive this as a parameter of their command handlers.
 */
public final class Clocks {
    private final RulePacks packs;
    private final WorkingCalendar calendar;

    public Clocks(RulePacks packs, WorkingCalendar calendar) {
        this.packs = packs;
        this.calendar = calendar;
    }

    /** Over the bundled packs and calendar, loaded once. */
    public static Clocks standard() {
        return Standard.CLOCKS;
    }

    private static final class Standard {
        static final Clocks CLOCKS = new Clocks(RulePacks.load(), WorkingCalendar.load());
    }

    /**
     * A clock under the pack in force on the day it starts.
     *
     * @throws NoPackInForce if no pack was in force on that day
     */
    public Clock start(String ruleId, Instant startedAt) {
        return clock(packs.inForce(ruleId, dayOf(startedAt)), startedAt, List.of());
    }

    /**
     * The clock after a pause, whose time does not count. The day of the pause still counts and the day of resuming
     * does not, as with any starting day: a limit in days or months moves by the days between, a limit in working days
     * by the working days between, a limit in hours by the exact time.
     *
     * @throws IllegalArgumentException if the pause does not begin while the clock runs, or ends before it begins
     */
    public Clock resume(Clock clock, Instant pausedAt, Instant resumedAt) {
        Instant runsSince = clock.pauses().isEmpty()
                ? clock.startedAt()
                : clock.pauses().getLast().resumedAt();
        if (pausedAt.isBefore(runsSince) || isOver(clock, pausedAt)) {
            throw new IllegalArgumentException("The clock " + clock + " does not run at " + pausedAt);
        }
        if (resumedAt.isBefore(pausedAt)) {
            throw new IllegalArgumentException("The pause ends at " + resumedAt + ", before it begins at " + pausedAt);
        }
        List<Clock.Pause> pauses = new ArrayList<>(clock.pauses());
        pauses.add(new Clock.Pause(pausedAt, resumedAt));
        return clock(ruleOf(clock), clock.startedAt(), pauses);
    }

    /** What would be due under another pack, with the same start and the same pauses. */
    public Clock recompute(Clock clock, String packId) {
        return clock(packs.rule(packId, clock.rule()), clock.startedAt(), clock.pauses());
    }

    /** The rule a clock runs under, with its source. */
    public Rule ruleOf(Clock clock) {
        return packs.rule(clock.pack(), clock.rule());
    }

    /** Whether the limit has passed; on its last day it has not. */
    public boolean isOver(Clock clock, Instant now) {
        return !now.isBefore(clock.dueAt());
    }

    /** The last day on which there is still time, in Asia/Shanghai. */
    public LocalDate lastDay(Clock clock) {
        return dayOf(clock.dueAt().minusNanos(1));
    }

    /** The working days left after today: 0 on the last day, negative when overdue. */
    public long remainingWorkingDays(Clock clock, LocalDate today) {
        return calendar.workingDaysBetween(today, lastDay(clock));
    }

    /** The working days after one day up to and including another. */
    public long workingDays(LocalDate after, LocalDate upTo) {
        return calendar.workingDaysBetween(after, upTo);
    }

    /** Whether the last day rests on a published calendar; if not, it may still move when the notice appears. */
    public boolean isCertain(Clock clock) {
        return calendar.covers(lastDay(clock));
    }

    private Clock clock(Rule rule, Instant startedAt, List<Clock.Pause> pauses) {
        return new Clock(rule.id(), rule.pack(), startedAt, dueAt(rule, startedAt, pauses), pauses);
    }

    private Instant dueAt(Rule rule, Instant startedAt, List<Clock.Pause> pauses) {
        LocalDate day = dayOf(startedAt);
        return switch (rule.unit()) {
            case HOURS -> startedAt.plus(Duration.ofHours(rule.amount())).plus(pausedTime(pauses));
            case DAYS -> endOf(day.plusDays(rule.amount() + pausedDays(pauses)), rule);
            case MONTHS -> endOf(day.plusMonths(rule.amount()).plusDays(pausedDays(pauses)), rule);
            case WORKING_DAYS -> endOf(calendar.plusWorkingDays(day, rule.amount() + pausedWorkingDays(pauses)), rule);
        };
    }

    private Instant endOf(LocalDate day, Rule rule) {
        LocalDate last = rule.roll() ? calendar.nextWorkingDayOnOrAfter(day) : day;
        return startOf(last.plusDays(1));
    }

    private static Duration pausedTime(List<Clock.Pause> pauses) {
        return pauses.stream()
                .map(pause -> Duration.between(pause.pausedAt(), pause.resumedAt()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static long pausedDays(List<Clock.Pause> pauses) {
        return pauses.stream()
                .mapToLong(pause -> ChronoUnit.DAYS.between(dayOf(pause.pausedAt()), dayOf(pause.resumedAt())))
                .sum();
    }

    private long pausedWorkingDays(List<Clock.Pause> pauses) {
        return pauses.stream()
                .mapToLong(pause -> calendar.workingDaysBetween(dayOf(pause.pausedAt()), dayOf(pause.resumedAt())))
                .sum();
    }
}
