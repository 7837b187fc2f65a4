package io.caseledger.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.caseledger.shared.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A running limit, kept inside events: its components and their JSON stay as they are for ever.
 *
 * <p>It holds everything it was computed from, so it can be computed again, under another pack too.
 *
 * @param rule the id of the rule, such as {@code ecommerce.declaration-wait}
 * @param pack the id of the pack in force on the starting day; the clock keeps it
 * @param startedAt when what starts the limit happened
 * @param dueAt the first instant at which the limit is over; for a limit in days, the start of the day after its last
 * @param pauses the times that did not count, in order; absent in JSON means none
 * @param extendedAt when the limit was prolonged by the extension of its rule; absent in JSON while it was not
 * @param setTo the last day, where somebody set it and no rule counts it: no calendar or pack moves it; absent in JSON else
 */
public record Clock(
        String rule,
        String pack,
        Instant startedAt,
        Instant dueAt,
        List<Pause> pauses,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant extendedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate setTo) {

    public Clock(
            String rule,
            String pack,
            Instant startedAt,
            Instant dueAt,
            @Nullable List<Pause> pauses,
            @Nullable Instant extendedAt,
            @Nullable LocalDate setTo) {
        this.rule = rule;
        this.pack = pack;
        this.startedAt = startedAt;
        this.dueAt = dueAt;
        this.pauses = pauses == null ? List.of() : List.copyOf(pauses);
        this.extendedAt = extendedAt;
        this.setTo = setTo;
    }

    /** A clock that its rule counts. */
    public Clock(
            String rule,
            String pack,
            Instant startedAt,
            Instant dueAt,
            List<Pause> pauses,
            @Nullable Instant extendedAt) {
        this(rule, pack, startedAt, dueAt, pauses, extendedAt, null);
    }

    /** A clock that was never extended. */
    public Clock(String rule, String pack, Instant startedAt, Instant dueAt, List<Pause> pauses) {
        this(rule, pack, startedAt, dueAt, pauses, null, null);
    }

    /** A clock that was never paused. */
    public Clock(String rule, String pack, Instant startedAt, Instant dueAt) {
        this(rule, pack, startedAt, dueAt, List.of(), null, null);
    }

    /** This clock with a last day that somebody set. */
    public Clock until(LocalDate lastDay) {
        return new Clock(rule, pack, startedAt, Zone.startOf(lastDay.plusDays(1)), pauses, extendedAt, lastDay);
    }

    /** A time during which the clock stood still. */
    public record Pause(Instant pausedAt, Instant resumedAt) {}
}
