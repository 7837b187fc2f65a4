package io.caseledger.screening;

/** Where the present revision of a screening report stands. */
public enum ScreeningState {
    DRAFT,
    SUBMITTED,
    DELIVERED,
    SIGNED,
    /** Entered in error: it never counted. */
    VOIDED
}
