package io.caseledger.history;

/** What became of a row of an import. */
public enum HistoricalRowOutcome {
    /** A case that was not on record is. */
    STORED,
    /** The record now says what the row says. */
    CORRECTED,
    /** On record already with the same facts: nothing was stored a second time. */
    DUPLICATE,
    /** Refused, whole. */
    REFUSED
}
