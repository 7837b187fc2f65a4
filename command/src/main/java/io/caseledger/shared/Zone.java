package io.caseledger.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one zone of the field: instants are UTC, and a fact belongs to the local date of Asia/Shanghai. */
public final class Zone {
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Zone() {}

    /** The local date on which an instant falls: {@code 2022-12-31T16:00:00Z} is 2023-01-01. */
    public static LocalDate dayOf(Instant at) {
        return at.atZone(SHANGHAI).toLocalDate();
    }

    /** The last local date of what ends at an instant, which itself no longer belongs to it: midnight ends the day before. */
    public static LocalDate lastDayOf(Instant end) {
        return dayOf(end.minusNanos(1));
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(SHANGHAI).toInstant();
    }
}
