package io.caseledger.collaboration;

/** Where a collaboration mechanism stands. */
public enum CollaborationMechanismState {
    PROPOSED,
    /** At least one member has signed the agreement. */
    SIGNED,
    IN_FORCE,
    SUSPENDED,
    ENDED,
    /** Entered in error: it never counted. */
    VOIDED
}
