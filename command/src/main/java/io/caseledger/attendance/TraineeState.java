package io.caseledger.attendance;

/** Where a trainee stands. */
public enum TraineeState {
    REGISTERED,
    /** Found to be the same person as another trainee, for whom everything counts since; it can be undone. */
    MERGED
}
