package io.caseledger.workstation;

/** Where a request for assistance stands. */
public enum AssistanceRequestState {
    FILED,
    /** In the queue of a workstation. */
    ASSIGNED,
    /** Somebody of the workstation works on it. */
    ACCEPTED,
    COMPLETED,
    WITHDRAWN,
    /** Recorded by mistake: it never was. */
    VOIDED
}
