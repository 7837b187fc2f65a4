package io.caseledger.complaint;

/** Where the right holder turned within the 15 days (电子商务法 43): to an authority, or to a court. */
public enum EscalationKind {
    ADMINISTRATIVE_COMPLAINT,
    LAWSUIT
}
