package io.caseledger.attendance;

import io.caseledger.shared.OfPerson;
import io.caseledger.shared.ProjectFact;
import io.caseledger.shared.Retroactive;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to a trainee. Names and components are stored for ever. */
public sealed interface TraineeEvent extends ProjectFact {
    String traineeId();

    Instant occurredAt();

    /** The project is the one in which the person was first seen; the person may be trained in others too. */
    @Revision("1")
    record TraineeRegistered(
            @OfPerson String traineeId, String projectId, TraineeIdentity identity, boolean walkIn, Instant occurredAt)
            implements TraineeEvent {}

    /** The identity as it is after the correction. */
    @Revision("1")
    @Retroactive
    record TraineeCorrected(
            @OfPerson String traineeId, String projectId, TraineeIdentity identity, String reason, Instant occurredAt)
            implements TraineeEvent {}

    @Revision("1")
    @Retroactive
    record TraineeMerged(String traineeId, String projectId, String mergedInto, String reason, Instant occurredAt)
            implements TraineeEvent {}

    @Revision("1")
    @Retroactive
    record TraineeUnmerged(String traineeId, String projectId, String mergedInto, String reason, Instant occurredAt)
            implements TraineeEvent {}

    /** Another trainee was merged into this one. */
    @Revision("1")
    @Retroactive
    record TraineeAbsorbed(String traineeId, String projectId, String other, Instant occurredAt)
            implements TraineeEvent {}

    /** A trainee that had been merged into this one no longer is. */
    @Revision("1")
    @Retroactive
    record TraineeReleased(String traineeId, String projectId, String other, Instant occurredAt)
            implements TraineeEvent {}
}
