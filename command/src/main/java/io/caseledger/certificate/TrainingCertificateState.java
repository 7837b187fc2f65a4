package io.caseledger.certificate;

/** Where a certificate stands. */
public enum TrainingCertificateState {
    ISSUED,
    /** On paper, and received by somebody. */
    HANDED_OVER,
    /** No longer valid; its number is not used again. */
    REVOKED,
    /** Replaced by another one, which has a number of its own. */
    SUPERSEDED
}
