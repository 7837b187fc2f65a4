package io.caseledger.complaint;

/** Where a complaint stands between the receipt of its notice and its end. */
public enum ComplaintState {
    NOTICE_RECEIVED,
    PRIMA_FACIE_REVIEW,
    REJECTED,
    MEASURE_TAKEN,
    COUNTERED,
    DECLARATION_DELIVERED,
    ESCALATED,
    REINSTATED,
    RESOLVED,
    WITHDRAWN,
    VOIDED,
    MERGED
}
