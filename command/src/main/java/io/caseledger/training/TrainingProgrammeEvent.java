package io.caseledger.training;

import io.caseledger.shared.ProjectFact;
import io.caseledger.shared.Retroactive;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to a training programme. Names and components are stored for ever. */
public sealed interface TrainingProgrammeEvent extends ProjectFact {
    String programmeId();

    Instant occurredAt();

    /** Holds the policy itself, so that a later version of it changes nothing here. */
    @Revision("1")
    record TrainingProgrammePlanned(
            String programmeId,
            String projectId,
            String title,
            List<SyllabusUnit> units,
            TrainingPolicy policy,
            Instant occurredAt)
            implements TrainingProgrammeEvent {}

    @Revision("1")
    record SyllabusUnitAdded(String programmeId, String projectId, SyllabusUnit unit, Instant occurredAt)
            implements TrainingProgrammeEvent {}

    /** Holds the whole unit as it is now. */
    @Revision("1")
    record SyllabusUnitRevised(
            String programmeId, String projectId, SyllabusUnit unit, String reason, Instant occurredAt)
            implements TrainingProgrammeEvent {}

    @Revision("1")
    record SyllabusUnitWithdrawn(String programmeId, String projectId, String unitId, String reason, Instant occurredAt)
            implements TrainingProgrammeEvent {}

    @Revision("1")
    record TrainingPolicyChanged(
            String programmeId, String projectId, TrainingPolicy policy, String reason, Instant occurredAt)
            implements TrainingProgrammeEvent {}

    @Revision("1")
    @Retroactive
    record TrainingProgrammeCorrected(
            String programmeId, String projectId, String title, String reason, Instant occurredAt)
            implements TrainingProgrammeEvent {}
}
