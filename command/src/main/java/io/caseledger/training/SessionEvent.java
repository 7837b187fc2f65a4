package io.caseledger.training;

import io.caseledger.shared.Corrects;
import io.caseledger.shared.OccursAt;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.Retroactive;
import io.caseledger.shared.Which;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What can have happened to a session of a class. */
public sealed interface SessionEvent extends TrainingClassEvent {
    String sessionId();

    /** Carries what its own document shows of class and programme. */
    @Revision("1")
    record TrainingSessionPlanned(
            @OfPerson String classId,
            String projectId,
            @Which String sessionId,
            String programmeId,
            ClassMode mode,
            Lesson lesson,
            Instant occurredAt)
            implements SessionEvent {}

    /** Holds the whole plan as it is now. */
    @Revision("1")
    record TrainingSessionRescheduled(
            @OfPerson String classId,
            String projectId,
            @Which String sessionId,
            Lesson lesson,
            String reason,
            Instant occurredAt)
            implements SessionEvent {}

    @Revision("1")
    record TrainingSessionCancelled(
            String classId, String projectId, String sessionId, String reason, Instant occurredAt)
            implements SessionEvent {}

    /** Holds what was taught, by whom and when; it happened when it ended. */
    @Revision("1")
    record TrainingSessionDelivered(
            @OfPerson String classId,
            String projectId,
            @Which String sessionId,
            @OccursAt(part = "endsAt") Lesson lesson,
            Instant occurredAt)
            implements SessionEvent {}

    /** What was delivered, put right; holds the whole of it as it is now. */
    @Revision("1")
    @Retroactive(of = TrainingSessionDelivered.class, by = "sessionId")
    record TrainingSessionCorrected(
            @OfPerson String classId,
            String projectId,
            @Which String sessionId,

            @Corrects(value = TrainingSessionDelivered.class, by = "sessionId", part = "endsAt")
            Lesson lesson,

            String reason,
            Instant occurredAt)
            implements SessionEvent {}

    /** It was never held as recorded; it counts nowhere. */
    @Revision("1")
    @Retroactive(of = TrainingSessionPlanned.class, by = "sessionId")
    record TrainingSessionVoided(String classId, String projectId, String sessionId, String reason, Instant occurredAt)
            implements SessionEvent {}
}
