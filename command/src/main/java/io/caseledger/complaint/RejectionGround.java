package io.caseledger.complaint;

/** Why a notice is rejected; the explanation says more. */
public enum RejectionGround {
    NO_PRIMA_FACIE_EVIDENCE,
    IDENTITY_NOT_PROVEN,
    RIGHT_NOT_PROVEN,
    RIGHT_NOT_IN_FORCE,
    LISTING_NOT_FOUND,
    NOT_INFRINGING,
    OTHER
}
