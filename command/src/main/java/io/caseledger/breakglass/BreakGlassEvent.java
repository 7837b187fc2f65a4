package io.caseledger.breakglass;

import io.caseledger.shared.OccursAt;
import io.caseledger.shared.ProjectFact;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to an emergency access. Names and components are stored for ever. */
public sealed interface BreakGlassEvent extends ProjectFact {
    /** No project: accesses are folded in a lane of their own. */
    String LANE = "break-glass";

    String accessId();

    /** Not the record's project: there may be no such record. */
    @Override
    default String projectId() {
        return LANE;
    }

    /** @param until the first instant at which the record is closed again */
    @Revision("1")
    record GlassBroken(
            String accessId,
            String recordId,
            String by,
            String station,
            String reason,
            @OccursAt Instant at,
            Instant until)
            implements BreakGlassEvent {}

    @Revision("1")
    record BreakGlassEnded(
            String accessId,
            String by,
            String reason,
            @OccursAt Instant at) implements BreakGlassEvent {}
}
