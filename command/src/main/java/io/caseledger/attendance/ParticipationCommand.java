package io.caseledger.attendance;

import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Expecting;
import io.caseledger.shared.Happened;
import io.caseledger.shared.NotLookedUp;
import io.caseledger.shared.RecordId;
import io.caseledger.shared.Text;
import jakarta.validation.constraints.Positive;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of a participation. Each record is also a GraphQL mutation of the same name. */
public sealed interface ParticipationCommand {
    String participationId();

    /** The id of the participation of one trainee in one class. */
    static String idOf(String classId, String traineeId) {
        String name = "Participation\n" + classId + "\n" + traineeId;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * Enrols a trainee in a class (报名).
     *
     * @param participationId always derived from class and trainee, whatever the client says
     * @param walkIn whether the trainee came without having been enrolled before (当场报名)
     */
    @Allowed(OFFICER)
    record EnrolTrainee(
            @TargetAggregateIdentifier @Text(max = 64) String participationId,

            @RecordId("TRAINING_CLASS_NOT_FOUND") @Text(max = 64)
            String classId,

            @RecordId("TRAINEE_NOT_FOUND") @Text(max = 64) String traineeId,
            boolean walkIn,
            @Happened Instant occurredAt)
            implements ParticipationCommand, Creation {
        public EnrolTrainee {
            participationId = idOf(classId, traineeId);
        }
    }

    /** The trainee leaves the class (退出); what was attended stays. */
    @Allowed(OFFICER)
    record WithdrawTrainee(
            @TargetAggregateIdentifier @Text(max = 64) String participationId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements ParticipationCommand {}

    /** The trainee is in the class again. */
    @Allowed(OFFICER)
    record ReinstateTrainee(
            @TargetAggregateIdentifier @Text(max = 64) String participationId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements ParticipationCommand {}

    /**
     * Notes that the trainee attended a session that was delivered (签到).
     *
     * @param minutes all of the session's when absent
     */
    @Allowed(OFFICER)
    record RecordAttendance(
            @TargetAggregateIdentifier @Text(max = 64) String participationId,

            @NotLookedUp("A session of the class") @Text(max = 64)
            String sessionId,

            AttendanceMethod method,

            @Positive(message = "NUMBER_NOT_POSITIVE") @Nullable
            Integer minutes,

            @Happened Instant occurredAt)
            implements ParticipationCommand {}

    /** Somebody checked it: it counts from now on. */
    @Allowed(OFFICER)
    record ConfirmAttendance(
            @TargetAggregateIdentifier @Text(max = 64) String participationId,

            @NotLookedUp("A session of the class") @Text(max = 64)
            String sessionId,

            @Happened Instant occurredAt)
            implements ParticipationCommand {}

    /** Puts the minutes right; what is corrected counts. */
    @Allowed(OFFICER)
    record CorrectAttendance(
            @TargetAggregateIdentifier @Text(max = 64) String participationId,

            @NotLookedUp("A session of the class") @Text(max = 64)
            String sessionId,

            @Positive(message = "NUMBER_NOT_POSITIVE") int minutes,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements ParticipationCommand, Expecting {}

    /** The trainee was not there: it never counted. */
    @Allowed(OFFICER)
    record VoidAttendance(
            @TargetAggregateIdentifier @Text(max = 64) String participationId,

            @NotLookedUp("A session of the class") @Text(max = 64)
            String sessionId,

            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements ParticipationCommand, Expecting {}
}
