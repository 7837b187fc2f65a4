package io.caseledger.indicator;

import io.caseledger.indicator.Count.OnDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a fact, or an item of several, stood from one event to the next.
 *
 * @param from position of the event with which it began; it lasts until the next span begins
 * @param recordedAt when that event was recorded
 * @param on the first day on which it counts; absent when it does not count
 * @param lacking component of the view that kept it from counting; absent when it counts
 * @param key the item that the record belongs to, for indicators that group records
 * @param within what the record is summed with inside of its item, for indicators that sum within something
 * @param steps how much it counts from which day on; absent for what counts as one from {@code on} on, or not at all
 */
public record Span(
        long from,
        Instant recordedAt,
        @Nullable LocalDate on,
        @Nullable String lacking,
        @Nullable String key,
        @Nullable String within,
        @Nullable List<OnDay> steps) {

    /** What counts as one, or not at all. */
    public Span(long from, Instant recordedAt, @Nullable LocalDate on, @Nullable String lacking, @Nullable String key) {
        this(from, recordedAt, on, lacking, key, null, null);
    }

    /** The same span of something that counts in steps. */
    Span stepping(@Nullable String summedWithin, List<OnDay> inSteps) {
        boolean plain = on != null && inSteps.equals(List.of(new OnDay(on, 1)));
        return new Span(
                from, recordedAt, on, lacking, key, summedWithin, plain || on == null ? null : List.copyOf(inSteps));
    }

    /** By how much its count changes on which day. */
    List<OnDay> days() {
        if (steps != null) {
            return steps;
        }
        return on == null ? List.of() : List.of(new OnDay(on, 1));
    }

    /** How much it counts, before it no longer does; nothing when it does not. */
    public int amount() {
        return days().stream().mapToInt(OnDay::items).filter(it -> it > 0).sum();
    }

    boolean sameStandingAs(Span other) {
        return Objects.equals(on, other.on)
                && Objects.equals(lacking, other.lacking)
                && Objects.equals(key, other.key)
                && Objects.equals(within, other.within)
                && Objects.equals(steps, other.steps);
    }
}
