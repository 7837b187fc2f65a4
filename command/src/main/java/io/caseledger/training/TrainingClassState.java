package io.caseledger.training;

/** Where a class (期) stands. */
public enum TrainingClassState {
    PLANNED,
    /** Open for enrolment; sessions are held. */
    OPEN,
    /** Every session was delivered or cancelled, and at least one was delivered; a further session opens it again. */
    DELIVERED,
    /** Everybody who completed it has a certificate. */
    CERTIFIED,
    /** It does not take place, or should not have been entered; nothing of it counts. */
    CANCELLED
}
