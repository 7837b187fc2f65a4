package io.caseledger.collaboration;

/** Where a share stands. */
public enum InformationShareState {
    SHARED,
    /** Called back by the member that shared it; it stays on record. */
    RECALLED,
    /** Recorded by mistake: it never was. */
    VOIDED
}
