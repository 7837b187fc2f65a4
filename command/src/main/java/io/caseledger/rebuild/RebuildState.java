package io.caseledger.rebuild;

import io.caseledger.rebuild.RebuildEvent.*;

/** Where a rebuild stands. */
public enum RebuildState {
    RUNNING(false),
    PAUSED(false),
    /** Old and new differ, and somebody has to say what happens. */
    DIFFERENT(false),
    /** They differ, and somebody said that the new ones are right. */
    ORDERED(false),
    SWITCHED(true),
    CANCELLED(true);

    private final boolean ended;

    RebuildState(boolean ended) {
        this.ended = ended;
    }

    public boolean isEnded() {
        return ended;
    }

    /** Each event leads to one state, whatever was before. */
    public static RebuildState after(RebuildEvent event) {
        return switch (event) {
            case RebuildStarted _, RebuildResumed _ -> RUNNING;
            case RebuildPaused _ -> PAUSED;
            case RebuildCompared _ -> DIFFERENT;
            case RebuildSwitchOrdered _ -> ORDERED;
            case RebuildSwitched _ -> SWITCHED;
            case RebuildCancelled _ -> CANCELLED;
        };
    }
}
