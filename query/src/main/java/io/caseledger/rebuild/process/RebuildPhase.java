package io.caseledger.rebuild.process;

/** What a rebuild is doing. */
public enum RebuildPhase {
    /** Nothing: it is paused, waits for a decision, or has ended. */
    RESTING,
    FOLDING,
    INDEXING,
    COMPARING,
    SWITCHING,
    /** A fault keeps it from going on; it is tried again by itself. */
    STOPPED
}
