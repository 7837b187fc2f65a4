package io.caseledger.complaint;

/** How a complaint was resolved. */
public enum ComplaintOutcome {
    MEASURE_KEPT,
    MEASURE_LIFTED,
    SETTLED,
    DECIDED_BY_AUTHORITY,
    DECIDED_BY_COURT,
    OTHER
}
