package io.caseledger.history;

/** How a historical case stands; only one that is {@link #RECORDED} counts. */
public enum HistoricalCaseState {
    RECORDED,
    /** Merged into another one, which counts for both. */
    DUPLICATE,
    VOIDED
}
