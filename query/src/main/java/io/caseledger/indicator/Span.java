package io.caseledger.indicator;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a fact stood from one event to the next.
 *
 * @param from position of the event with which it began; it lasts until the next span begins
 * @param recordedAt when that event was recorded
 * @param on the day on which the fact counts; absent when it does not count
 * @param lacking component of the view that kept it from counting; absent when it counts
 * @param key the item that the record belongs to, for indicators that group records
 */
public record Span(
        long from,
        Instant recordedAt,
        @Nullable LocalDate on,
        @Nullable String lacking,
        @Nullable String key) {

    boolean sameStandingAs(Span other) {
        return java.util.Objects.equals(on, other.on)
                && java.util.Objects.equals(lacking, other.lacking)
                && java.util.Objects.equals(key, other.key);
    }
}
