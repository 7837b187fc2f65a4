package io.caseledger.training;

import io.caseledger.shared.Retroactive;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What can have happened to a class as a whole. */
public sealed interface ClassEvent extends TrainingClassEvent {
    @Revision("1")
    record TrainingClassPlanned(
            String classId,
            String projectId,
            String programmeId,
            String number,
            String title,
            ClassMode mode,
            int capacity,
            String organiser,
            Instant occurredAt)
            implements ClassEvent {}

    /** The class keeps this policy, whatever becomes of the programme's. */
    @Revision("1")
    record TrainingClassOpened(String classId, String projectId, TrainingPolicy policy, Instant occurredAt)
            implements ClassEvent {}

    /** What is null was not corrected. */
    @Revision("1")
    @Retroactive
    record TrainingClassCorrected(
            String classId,
            String projectId,
            @Nullable String title,
            @Nullable Integer capacity,
            @Nullable String organiser,
            String reason,
            Instant occurredAt)
            implements ClassEvent {}

    @Revision("1")
    record TrainingClassCertified(String classId, String projectId, Instant occurredAt) implements ClassEvent {}

    /** Names all sessions, for each is shown and counted by itself. */
    @Revision("1")
    record TrainingClassCancelled(
            String classId, String projectId, List<String> sessions, String reason, Instant occurredAt)
            implements ClassEvent {}
}
