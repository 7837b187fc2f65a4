package io.caseledger.policy;

/** Where the record of a policy stands. Whether the policy is in force on a day, {@link PolicyStanding} says. */
public enum PolicyState {
    LISTED,
    /** A later policy repeals it, from a day on. */
    REPEALED,
    /** Entered in error. */
    VOIDED
}
