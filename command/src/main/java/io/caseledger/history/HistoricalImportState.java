package io.caseledger.history;

/** Where an import stands. */
public enum HistoricalImportState {
    RUNNING,
    /** Every row has its receipt. */
    FINISHED,
    /** Cancelled, or its file can no longer be read; rows that were stored stay. */
    STOPPED
}
