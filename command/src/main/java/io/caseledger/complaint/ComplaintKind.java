package io.caseledger.complaint;

/** Who speaks: the right holder complains (投诉), anybody else reports (举报). */
public enum ComplaintKind {
    COMPLAINT,
    REPORT
}
