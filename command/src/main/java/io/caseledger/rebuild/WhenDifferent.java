package io.caseledger.rebuild;

/** What happens when the new views differ from the old ones. */
public enum WhenDifferent {
    /** The old ones stay, and somebody decides. */
    STAY,
    /** The log is right. */
    SWITCH
}
