package io.caseledger.rebuild;

import io.caseledger.shared.CityFact;
import io.caseledger.shared.ProjectFact;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to a lane by order. Names and components are stored for ever. */
public sealed interface LaneEvent extends ProjectFact, CityFact {
    String retryId();

    @Override
    default String projectId() {
        return RebuildEvent.LANE;
    }

    @Revision("1")
    record LaneRetried(String retryId, int lane, String reason, String by, Instant at) implements LaneEvent {}
}
