package io.caseledger.collaboration;

/** Who may know of shared information. */
public enum InformationClassification {
    PUBLIC,
    /** For the work of the members only. */
    INTERNAL,
    /** For the named recipients only, such as trade secrets. */
    CONFIDENTIAL
}
