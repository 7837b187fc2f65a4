package io.caseledger.training;

/** Where a recording (视频) stands. */
public enum RecordingState {
    UPLOADED,
    /** Open for learning (开放学习) from its first day. */
    PUBLISHED,
    /** The time for which it was open is over; it may be published again. */
    CLOSED,
    /** Taken down for a reason; it may be published again. */
    TAKEN_DOWN,
    /** Another one took its place. */
    REPLACED
}
