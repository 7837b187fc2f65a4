package io.caseledger.deadline;

import static io.caseledger.shared.Zone.dayOf;
import static io.caseledger.shared.Zone.lastDayOf;
import static io.caseledger.shared.Zone.startOf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Starts clocks and reads them, by the Civil Procedure Law, art. 85.
 *
 * <p>The starting day does not count. A limit in days, working days or months ends with the end of its last day in
 * Asia/Shanghai; a last day that is no working day moves to the next one, unless the rule says otherwise. Hours run
 * exactly. Aggregates receive this as a parameter of their command handlers.
 */
public final class Clocks {
    private static final Duration ROUNDING = Duration.ofSeconds(1);

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

    /** All packs by which clocks run, by id. */
    public List<RulePack> packs() {
        return packs.all().stream().sorted(Comparator.comparing(RulePack::id)).toList();
    }

    /**
     * A clock under the pack in force on the day it starts.
     *
     * @throws NoPackInForce if no pack was in force on that day
     */
    public Clock start(String ruleId, Instant startedAt) {
        return clock(packs.inForce(ruleId, dayOf(startedAt)), startedAt, List.of(), null);
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
        return clock(ruleOf(clock), clock.startedAt(), pauses, clock.extendedAt());
    }

    /** Whether the rule of this clock allows more time, and it was not given yet. */
    public boolean isExtendable(Clock clock) {
        return clock.extendedAt() == null && ruleOf(clock).extension() != null;
    }

    /**
     * The clock with the extension of its rule, which is given once and counted from the same start: three months and two
     * are five months, not two months from where three end.
     *
     * @throws IllegalArgumentException if the rule knows no extension, or it was given already, or the limit is over
     */
    public Clock extend(Clock clock, Instant extendedAt) {
        if (!isExtendable(clock) || extendedAt.isBefore(clock.startedAt()) || isOver(clock, extendedAt)) {
            throw new IllegalArgumentException("The clock " + clock + " cannot be extended at " + extendedAt);
        }
        return clock(ruleOf(clock), clock.startedAt(), clock.pauses(), extendedAt);
    }

    /**
     * The clock counted anew from a corrected start, under the pack in force on that day, with its pauses and extension.
     *
     * @throws NoPackInForce if no pack was in force on that day
     */
    public Clock restart(Clock clock, Instant startedAt) {
        Rule rule = packs.inForce(clock.rule(), dayOf(startedAt));
        return clock(rule, startedAt, clock.pauses(), clock.extendedAt());
    }

    /** What would be due under another pack, with the same start, pauses and extension where that pack knows one. */
    public Clock recompute(Clock clock, String packId) {
        Rule rule = packs.rule(packId, clock.rule());
        Clock counted = clock(rule, clock.startedAt(), clock.pauses(), clock.extendedAt());
        return clock.setTo() == null ? counted : counted.until(clock.setTo());
    }

    /**
     * The clock as the present calendar and packs have it; its recorded due instant stays in the events. A clock whose pack
     * or rule is gone stays as it was recorded.
     */
    public Clock present(Clock recorded) {
        boolean known = packs.find(recorded.pack())
                .flatMap(it -> it.rule(recorded.rule()))
                .isPresent();
        Clock now = known ? recompute(recorded, recorded.pack()) : recorded;
        // Views keep milliseconds, and a sum of rounded times is not the rounded sum.
        boolean same = Duration.between(recorded.dueAt(), now.dueAt()).abs().compareTo(ROUNDING) < 0;
        return same ? recorded : now;
    }

    /** These clocks as they would run if a notice were added, in place of one of the same year. */
    public Clocks with(Notice notice) {
        return new Clocks(packs, calendar.with(notice));
    }

    /** These clocks as they ran before the notice of a year was known. */
    public Clocks without(int year) {
        return new Clocks(packs, calendar.without(year));
    }

    /** The pack of this id, in force or not. */
    public Optional<RulePack> pack(String packId) {
        return packs.find(packId);
    }

    /** When so much is left of a limit: for days, the beginning of the day after which so many are left. */
    public Instant before(Clock clock, int amount, Rule.Unit unit) {
        return switch (unit) {
            case HOURS -> clock.dueAt().minus(Duration.ofHours(amount));
            case DAYS -> startOf(lastDay(clock).minusDays(amount));
            case WORKING_DAYS -> startOf(calendar.minusWorkingDays(lastDay(clock), amount));
            case MONTHS -> startOf(lastDay(clock).minusMonths(amount));
        };
    }

    /** Differs whenever a limit may end at another instant: it tells that the calendar or a pack has changed. */
    public String fingerprint() {
        String all = calendar.fingerprint()
                + packs.all().stream()
                        .sorted(Comparator.comparing(RulePack::id))
                        .toList();
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The packs in force on a day, in the order of their ids. */
    public List<RulePack> packsInForce(LocalDate day) {
        return packs.all().stream()
                .filter(it -> it.inForceOn(day))
                .sorted(Comparator.comparing(RulePack::id))
                .toList();
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
        return lastDayOf(clock.dueAt());
    }

    /** The working days left after today: 0 on the last day, negative when overdue. */
    public long remainingWorkingDays(Clock clock, LocalDate today) {
        return calendar.workingDaysBetween(today, lastDay(clock));
    }

    /** The working days after a day up to and including another; how long something has waited. */
    public long workingDaysBetween(LocalDate from, LocalDate to) {
        return calendar.workingDaysBetween(from, to);
    }

    /** Whether the last day rests on a published calendar; if not, it may still move when the notice appears. */
    public boolean isCertain(Clock clock) {
        return calendar.covers(lastDay(clock));
    }

    private Clock clock(Rule rule, Instant startedAt, List<Clock.Pause> pauses, @Nullable Instant extendedAt) {
        Instant dueAt = dueAt(rule, amount(rule, extendedAt != null), startedAt, pauses);
        return new Clock(rule.id(), rule.pack(), startedAt, dueAt, pauses, extendedAt);
    }

    /** An extension has the unit of its rule, so the two add up. */
    private static int amount(Rule rule, boolean extended) {
        Rule.Extension more = rule.extension();
        return extended && more != null ? rule.amount() + more.amount() : rule.amount();
    }

    private Instant dueAt(Rule rule, int amount, Instant startedAt, List<Clock.Pause> pauses) {
        LocalDate day = dayOf(startedAt);
        return switch (rule.unit()) {
            case HOURS -> startedAt.plus(Duration.ofHours(amount)).plus(pausedTime(pauses));
            case DAYS -> endOf(day.plusDays(amount + pausedDays(pauses)), rule);
            case MONTHS -> endOf(day.plusMonths(amount).plusDays(pausedDays(pauses)), rule);
            case WORKING_DAYS -> endOf(calendar.plusWorkingDays(day, amount + pausedWorkingDays(pauses)), rule);
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
