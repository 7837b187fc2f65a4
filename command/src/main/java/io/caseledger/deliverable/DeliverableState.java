package io.caseledger.deliverable;

/** Where a version of a deliverable stands, and by it the deliverable. */
public enum DeliverableState {
    /** The deliverable has no text yet. */
    REGISTERED,
    UPLOADED,
    SUBMITTED,
    /** Reviewed, and given back with remarks: the next version answers them. */
    RETURNED,
    PASSED,
    /** A report that was accepted (通过验收). */
    ACCEPTED,
    /** A white paper whose text is final (编制完成). */
    COMPILED,
    /** A white paper that the public can read (已发布). */
    PUBLISHED,
    /** The deliverable was entered in error: it never counted. */
    VOIDED
}
