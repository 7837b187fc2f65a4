package io.caseledger.proof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a check of the whole log is, and what it found.
 *
 * @param read how many events were read so far
 * @param of how many there were when it began
 * @param checkpoints how many of them were verified so far
 * @param root of the log as it was read; absent until it was read whole
 * @param last the last checkpoint that the log was held against; absent when there was none
 * @param fault the first place where something is not as it was; absent while none was found
 * @param failure why it could not go on
 */
public record LogCheckReport(
        String id,
        State state,
        Instant startedAt,
        @Nullable Instant endedAt,
        long read,
        long of,
        long checkpoints,
        byte @Nullable [] root,
        @Nullable SignedCheckpoint last,
        @Nullable Fault fault,
        @Nullable String failure) {
    /** Where a check stands. */
    public enum State {
        /** It reads. */
        RUNNING,
        /** Nothing was found wrong. */
        WHOLE,
        /** Something was found, and where. */
        FAULTY,
        /** It could not read on. */
        FAILED
    }
}
