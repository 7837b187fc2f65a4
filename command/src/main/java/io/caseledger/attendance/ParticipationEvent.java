package io.caseledger.attendance;

import io.caseledger.shared.Corrects;
import io.caseledger.shared.OccursAt;
import io.caseledger.shared.ProjectFact;
import io.caseledger.shared.Retroactive;
import io.caseledger.training.ClassMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a participation. Names and components are stored for ever. */
public sealed interface ParticipationEvent extends ProjectFact {
    String participationId();

    /** Names the participation of another registration whose merger began this one, if one did. */
    @Revision("1")
    record TraineeEnrolled(
            String participationId,
            String projectId,
            String classId,
            String traineeId,
            ClassMode mode,
            boolean walkIn,
            @Nullable String mergedFrom,
            Instant occurredAt)
            implements ParticipationEvent {}

    @Revision("1")
    record ParticipationWithdrawn(String participationId, String projectId, String reason, Instant occurredAt)
            implements ParticipationEvent {}

    @Revision("1")
    record ParticipationReinstated(String participationId, String projectId, String reason, Instant occurredAt)
            implements ParticipationEvent {}

    /** Holds the session as it was delivered. */
    @Revision("1")
    record AttendanceRecorded(
            String participationId,
            String projectId,
            String sessionId,
            AttendanceMethod method,
            int minutes,
            @OccursAt Instant startsAt,
            Instant endsAt,
            String recordedBy,
            @Nullable String listId,
            Instant occurredAt)
            implements ParticipationEvent {}

    @Revision("1")
    @Retroactive(of = AttendanceRecorded.class, by = "sessionId")
    record AttendanceConfirmed(
            String participationId, String projectId, String sessionId, String confirmedBy, Instant occurredAt)
            implements ParticipationEvent {}

    @Revision("1")
    @Retroactive(of = AttendanceRecorded.class, by = "sessionId")
    record AttendanceCorrected(
            String participationId,
            String projectId,
            String sessionId,
            int minutes,
            String reason,
            String correctedBy,
            Instant occurredAt)
            implements ParticipationEvent {}

    @Revision("1")
    @Retroactive(of = AttendanceRecorded.class, by = "sessionId")
    record AttendanceVoided(
            String participationId,
            String projectId,
            String sessionId,
            String reason,
            String voidedBy,
            Instant occurredAt)
            implements ParticipationEvent {}

    /** The session was put right: it was held at another time or for another number of minutes than recorded. */
    @Revision("1")
    @Retroactive(of = AttendanceRecorded.class, by = "sessionId")
    record AttendanceRetimed(
            String participationId,
            String projectId,
            String sessionId,
            int minutes,

            @Corrects(value = AttendanceRecorded.class, by = "sessionId")
            Instant startsAt,

            Instant endsAt)
            implements ParticipationEvent {}

    /** The threshold (结业条件) of the class is reached, and the class is delivered. */
    @Revision("1")
    record ParticipationCompleted(
            String participationId,
            String projectId,
            int minutesAttended,
            int minutesDelivered,
            int thresholdPercent,
            @OccursAt LocalDate completedOn)
            implements ParticipationEvent {}

    /** What had been completed no longer is: something was voided or corrected, or the class is no longer delivered. */
    @Revision("1")
    @Retroactive(of = ParticipationCompleted.class)
    record ParticipationUncompleted(
            String participationId, String projectId, int minutesAttended, int minutesDelivered, int thresholdPercent)
            implements ParticipationEvent {}

    /** Its attendance counts for the participation of another trainee, who is the same person. */
    @Revision("1")
    @Retroactive
    record ParticipationMerged(
            String participationId, String projectId, String mergedInto, String traineeId, Instant occurredAt)
            implements ParticipationEvent {}

    /** It is the first trainee's own again, with its attendance as it stands now. */
    @Revision("1")
    @Retroactive
    record ParticipationUnmerged(
            String participationId,
            String projectId,
            String traineeId,
            List<Attendance> attendances,
            Instant occurredAt)
            implements ParticipationEvent {}

    @Revision("1")
    @Retroactive
    record AttendancesAbsorbed(
            String participationId, String projectId, String other, List<Attendance> attendances, Instant occurredAt)
            implements ParticipationEvent {}

    @Revision("1")
    @Retroactive
    record AttendancesReleased(String participationId, String projectId, String other, Instant occurredAt)
            implements ParticipationEvent {}

    @Revision("1")
    record ParticipationCertified(String participationId, String projectId, String certificateId, String number)
            implements ParticipationEvent {}

    @Revision("1")
    record ParticipationUncertified(String participationId, String projectId, String certificateId, String reason)
            implements ParticipationEvent {}
}
