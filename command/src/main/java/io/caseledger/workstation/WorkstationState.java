package io.caseledger.workstation;

/** Where a workstation stands. */
public enum WorkstationState {
    PLANNED,
    COACHING,
    CHECKLIST_COMPLETE,
    APPROVED,
    OPERATING,
    /** At an end; another one at the same host needs a new plan. */
    CLOSED,
    /** Entered in error: it never counted. */
    VOIDED
}
