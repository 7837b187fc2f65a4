package io.caseledger.collaboration;

/** Where a co-investigation request stands as a whole; each recipient has a {@link ResponseStage} of its own. */
public enum CoInvestigationRequestState {
    SENT,
    /** At least one recipient has received it, and not all have responded. */
    RECEIVED,
    /** All have responded, and at least one of them with an answer. */
    ANSWERED,
    /** All have declined. */
    DECLINED,
    WITHDRAWN,
    /** Entered in error: it was never sent. */
    VOIDED
}
