package io.caseledger.attendance;

/** What became of a row of an attendance list. */
public enum RowOutcome {
    /** Stored, whole. */
    RECORDED,
    /** The attendance was on record before: nothing was stored a second time. */
    ALREADY_RECORDED,
    /** Refused, whole. */
    REFUSED
}
