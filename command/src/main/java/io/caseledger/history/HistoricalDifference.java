package io.caseledger.history;

/** What an import does with a row whose source key is on record with something else. */
public enum HistoricalDifference {
    /** The row is refused, and its receipt names the fields that differ. */
    REFUSE,
    /** The row is taken as a correction of the record. */
    CORRECT
}
