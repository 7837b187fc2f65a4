package io.caseledger.rebuild.process;

import io.caseledger.rebuild.view.RebuildView;
import org.jspecify.annotations.Nullable;

/**
 * How a rebuild gets on.
 *
 * @param percent how much is done; 100 only when reads are switched over
 * @param position the event up to which the new views are folded
 * @param goal the event up to which the live views are
 * @param eventsPerSecond how many were folded a second lately; absent while none are folded
 * @param secondsLeft until all are folded, at that speed; absent likewise
 * @param fault why it is stopped: a code of {@code messages*.properties}; absent when it is not
 */
public record RebuildProgress(
        RebuildView rebuild,
        RebuildPhase phase,
        int percent,
        long position,
        long goal,
        @Nullable Long eventsPerSecond,
        @Nullable Long secondsLeft,
        @Nullable String fault) {}
