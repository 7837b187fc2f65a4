package io.caseledger.shared;

/** Where a record of a register stands. Whether it exists on a day, its periods say. */
public enum RegisterState {
    /** No end is on record. */
    OPEN,
    /** An end is on record, past or to come. */
    ENDED,
    /** Entered in error: it never was. */
    VOIDED
}
