package io.caseledger.views;

import io.caseledger.deadline.Clock;
import io.caseledger.find.Fields;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A clock that runs, or is paused, on a record.
 *
 * @param station the workstation its record belongs to
 * @param party whose limit it is, where each party of the record has one of its own under the same rule
 * @param clock as the record holds it, with the due instant that was recorded
 * @param dueAt the first instant after the limit by the present calendar: a limit in days ends with the due day in Shanghai
 * @param moved whether the present calendar or pack gives another instant than was recorded
 * @param pausedAt since when it is paused; paused clocks are not due
 * @param position the last event of the record
 */
public record DueItem(
        @BsonId String id,
        String kind,
        String recordId,
        String projectId,
        String station,
        @Nullable String party,
        Clock clock,
        Instant dueAt,
        boolean moved,
        @Nullable Instant pausedAt,
        long position) {
    static final Fields FIELDS = Fields.ofDocument(DueItem.class)
            .filtered("projectId", Sight.STATION, "moved", "pausedAt", "position")
            .ordered("dueAt");

    public String rule() {
        return clock.rule();
    }

    public String pack() {
        return clock.pack();
    }

    public Instant startedAt() {
        return clock.startedAt();
    }

    /** The same item by another calendar. */
    DueItem due(Clock present) {
        return new DueItem(
                id,
                kind,
                recordId,
                projectId,
                station,
                party,
                clock,
                present.dueAt(),
                !present.dueAt().equals(clock.dueAt()),
                pausedAt,
                position);
    }
}
