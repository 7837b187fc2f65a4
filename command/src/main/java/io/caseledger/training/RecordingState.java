package io.caseledger.training;

/** Where a recording (视频) stands. */
public enum RecordingState {
    UPLOADED,
    /** For learning, from its first day until its last. */
    PUBLISHED,
    TAKEN_DOWN,
    /** Another one took its place. */
    REPLACED
}
