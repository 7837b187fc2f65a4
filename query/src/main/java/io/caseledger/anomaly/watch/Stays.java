package io.caseledger.anomaly.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Who belongs to a record, and when they were where because of it, by the part of the record. */
record Stays(Set<String> people, Map<String, Stay> stays) {
    /** What took longer is a slip of a pen and not a place to be in. */
    private static final int MOST_DAYS = 7;

    /** @param people who was there by name; empty for all who belong to the record */
    record Stay(Set<String> people, Sighting sighting) {}

    /** The same, to be changed. */
    static Stays after(@Nullable Stays known) {
        return known == null
                ? new Stays(new LinkedHashSet<>(), new LinkedHashMap<>())
                : new Stays(new LinkedHashSet<>(known.people), new LinkedHashMap<>(known.stays));
    }

    /** Who was there, for one of the parts. */
    Set<String> at(Stay stay) {
        return stay.people().isEmpty() ? people : stay.people();
    }

    /** When and where an event says that somebody was; absent when it does not say so. */
    static @Nullable Sighting sighting(EventSource source, Fact fact, UnaryOperator<String> digest) {
        Instant from = fact.instant(Objects.requireNonNullElse(source.happened(), "occurredAt"));
        Instant until = from == null ? null : until(source, fact, from);
        if (from == null
                || until == null
                || !from.isBefore(until)
                || Duration.between(from, until).toDays() > MOST_DAYS) {
            return null;
        }
        String place = source.place() == null ? null : fact.text(source.place());
        return Sighting.of(fact, source.recordOf(fact), source.itemOf(fact), from)
                .lasting(until, place == null ? null : digest.apply(place));
    }

    private static @Nullable Instant until(EventSource source, Fact fact, Instant from) {
        if (source.until() != null) {
            return fact.instant(source.until());
        }
        String minutes = source.minutes() == null ? null : fact.text(source.minutes());
        return from.plus(
                Duration.ofMinutes(minutes == null ? Detectors.orNone(source.lasts()) : Long.parseLong(minutes)));
    }
}
