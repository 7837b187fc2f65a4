package io.caseledger.anomaly.watch;

import io.caseledger.shared.Zone;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event as a rule keeps it in mind.
 *
 * @param item the part of the record that it is about; empty for the whole
 * @param from when it happened, or began
 * @param until when it ended; like {@code from} for what took no time
 * @param place a digest of where it was
 */
record Sighting(
        String recordId,
        String item,
        long position,
        String type,
        String by,
        @Nullable String station,
        String projectId,
        Instant recordedAt,
        Instant from,
        Instant until,
        @Nullable String place) {

    /** An event that took no time. */
    static Sighting of(Fact fact, String recordId, String item, Instant at) {
        return new Sighting(
                recordId,
                item,
                fact.position(),
                fact.type(),
                fact.by(),
                fact.station(),
                fact.projectId(),
                fact.recordedAt(),
                at,
                at,
                null);
    }

    Sighting lasting(Instant end, @Nullable String where) {
        return new Sighting(recordId, item, position, type, by, station, projectId, recordedAt, from, end, where);
    }

    Sighting as(String otherItem) {
        return new Sighting(
                recordId, otherItem, position, type, by, station, projectId, recordedAt, from, until, place);
    }

    LocalDate day() {
        return Zone.dayOf(from);
    }

    boolean overlaps(Sighting other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /** The name of the event alone. */
    static String nameOf(String type) {
        return type.substring(type.lastIndexOf('$') + 1);
    }
}
