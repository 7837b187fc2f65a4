package io.caseledger.rebuild;

import io.caseledger.shared.CityFact;
import io.caseledger.shared.ProjectFact;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to a rebuild. Names and components are stored for ever. */
public sealed interface RebuildEvent extends ProjectFact, CityFact {
    /** No project: rebuilds are folded in a lane of their own. */
    String LANE = "rebuild";

    String rebuildId();

    @Override
    default String projectId() {
        return LANE;
    }

    @Revision("1")
    record RebuildStarted(String rebuildId, String reason, WhenDifferent whenDifferent, String by, Instant at)
            implements RebuildEvent {}

    @Revision("1")
    record RebuildPaused(String rebuildId, String by, Instant at) implements RebuildEvent {}

    @Revision("1")
    record RebuildResumed(String rebuildId, String by, Instant at) implements RebuildEvent {}

    /** Old and new differ at a position. */
    @Revision("1")
    record RebuildCompared(String rebuildId, long position, long documents, long differences, Instant at)
            implements RebuildEvent {}

    /** Somebody said that the new views are right. */
    @Revision("1")
    record RebuildSwitchOrdered(String rebuildId, String reason, String by, Instant at) implements RebuildEvent {}

    /** From here on the new views are read. */
    @Revision("1")
    record RebuildSwitched(String rebuildId, long position, long documents, long differences, Instant at)
            implements RebuildEvent {}

    @Revision("1")
    record RebuildCancelled(String rebuildId, String reason, String by, Instant at) implements RebuildEvent {}
}
