package io.caseledger.travel;

import io.caseledger.shared.Zone;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Up to and including a day in Shanghai, or an instant.
 *
 * @param bound the first instant that is beyond it
 * @param wholeDay whether a day was meant
 */
public record Until(Instant bound, boolean wholeDay) {

    public static Until day(LocalDate day) {
        return new Until(Zone.startOf(day.plusDays(1)), true);
    }

    public static Until instant(Instant at) {
        return new Until(at.plusNanos(1), false);
    }

    /**
     * Reads {@code 2022-12-31} or {@code 2022-12-31T09:30:00+08:00}.
     *
     * @throws DateTimeException when it is neither
     */
    public static Until parse(String text) {
        return text.length() <= "2022-12-31".length()
                ? day(LocalDate.parse(text))
                : instant(OffsetDateTime.parse(text).toInstant());
    }

    /** The day, or the day in Shanghai of the instant. */
    public LocalDate day() {
        return Zone.lastDayOf(bound);
    }

    /** Whether the day is one that has not begun, or the instant has not come. */
    boolean isAfter(Instant now) {
        return wholeDay ? day().isAfter(Zone.dayOf(now)) : bound.isAfter(now.plusNanos(1));
    }

    /** As it is written. */
    @Override
    public String toString() {
        return wholeDay ? day().toString() : bound.minusNanos(1).toString();
    }
}
