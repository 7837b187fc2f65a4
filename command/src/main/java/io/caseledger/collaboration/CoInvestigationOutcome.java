package io.caseledger.collaboration;

/** What a co-investigation found. */
public enum CoInvestigationOutcome {
    CONFIRMED,
    PARTLY_CONFIRMED,
    NOT_CONFIRMED
}
