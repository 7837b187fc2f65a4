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
 * @param fault in words, as the program met it; nothing of what the event says
 * @param since when it was met first
 * @param tries how often it was tried
 */
public record StoppedLane(
        int lane,
        @Nullable Long position,
        @Nullable String eventType,
        @Nullable String kind,
        @Nullable String recordId,
        String fault,
        Instant since,
        int tries) {

    /** The same after one more try; another fault begins anew. */
    StoppedLane after(StoppedLane before) {
        boolean same = Objects.equals(before.position, position) && before.fault.equals(fault);
        return same
                ? new StoppedLane(lane, position, eventType, kind, recordId, fault, before.since, before.tries + 1)
                : this;
    }
}
