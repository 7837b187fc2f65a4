package io.caseledger.training;

/** Where a session (课次) stands. */
public enum SessionState {
    PLANNED,
    DELIVERED,
    /** It did not take place, or its record was voided. */
    CANCELLED
}
