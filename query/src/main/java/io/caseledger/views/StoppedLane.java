package io.caseledger.views;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of the views that stands still, since what comes next cannot be folded; it is tried again and again.
 *
 * @param lane its number, among the parts into which the log is divided
 * @param position of the event that cannot be folded; absent when the fault is none of an event, such as a full disk
 * @param eventType absent likewise
 * @param kind of the record whose view it belongs to; absent likewise
 * @param projectId whose event it is; absent likewise, and where the event cannot be read
 * @param fault in words, as the program met it; nothing of what the event says
 * @param since when it was met first
 * @param tries how often it was tried; by all lanes together, when none of them can read the event
 */
public record StoppedLane(
        int lane,
        @Nullable Long position,
        @Nullable String eventType,
        @Nullable String kind,
        @Nullable String recordId,
        @Nullable String projectId,
        String fault,
        Instant since,
        int tries) {

    /** One that was tried once. */
    static StoppedLane now(int lane, FoldFailed fault, String words) {
        return new StoppedLane(
                lane,
                fault.position(),
                fault.type(),
                fault.kind(),
                fault.recordId(),
                fault.projectId(),
                words,
                Instant.now(),
                1);
    }

    /** The same of a fault that is none of an event. */
    static StoppedLane now(int lane, String words) {
        return new StoppedLane(lane, null, null, null, null, null, words, Instant.now(), 1);
    }

    /** The same of another lane, which stands still at the same event. */
    StoppedLane in(int other) {
        return new StoppedLane(other, position, eventType, kind, recordId, projectId, fault, since, tries);
    }

    /** The same after one more try; another fault begins anew. */
    StoppedLane after(StoppedLane before) {
        boolean same = Objects.equals(before.position, position) && before.fault.equals(fault);
        return same
                ? new StoppedLane(
                        lane, position, eventType, kind, recordId, projectId, fault, before.since, before.tries + 1)
                : this;
    }
}
