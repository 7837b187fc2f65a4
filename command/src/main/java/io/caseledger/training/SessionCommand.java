package io.caseledger.training;

import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Happened;
import io.caseledger.shared.NotLookedUp;
import io.caseledger.shared.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What one may ask of the sessions of a class. The module of a session is that of its unit. */
public sealed interface SessionCommand extends TrainingClassCommand {
    String sessionId();

    /** Plans a session, in the future or, to catch up with the past, before. On site it is to be recorded unless it says no. */
    @Allowed(OFFICER)
    record PlanTrainingSession(
            @TargetAggregateIdentifier @Text(max = 64) String classId,

            @NotLookedUp("A session of the class") @Text(max = 64)
            String sessionId,

            @NotLookedUp("A unit of the programme") @Text(max = 64)
            String unitId,

            @Text String place,
            @Text(max = 100) String lecturer,
            Instant startsAt,
            Instant endsAt,

            @Min(value = 1, message = "MINUTES_OUT_OF_RANGE") @Max(value = 1440, message = "MINUTES_OUT_OF_RANGE")
            int minutes,

            @Nullable Boolean recordingRequired,
            @Happened Instant occurredAt)
            implements SessionCommand {}

    /** Another plan for a session that is to come; what is left out stays. */
    @Allowed(OFFICER)
    record RescheduleTrainingSession(
            @TargetAggregateIdentifier @Text(max = 64) String classId,

            @NotLookedUp("A session of the class") @Text(max = 64)
            String sessionId,

            @NotLookedUp("A unit of the programme") @Text(max = 64) @Nullable
            String unitId,

            @Text @Nullable String place,
            @Text(max = 100) @Nullable String lecturer,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,

            @Min(value = 1, message = "MINUTES_OUT_OF_RANGE")
            @Max(value = 1440, message = "MINUTES_OUT_OF_RANGE")
            @Nullable
            Integer minutes,

            @Nullable Boolean recordingRequired,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements SessionCommand {}

    /** It does not take place. */
    @Allowed(OFFICER)
    record CancelTrainingSession(
            @TargetAggregateIdentifier @Text(max = 64) String classId,

            @NotLookedUp("A session of the class") @Text(max = 64)
            String sessionId,

            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements SessionCommand {}

    /** It was held, from when to when, with how many minutes of teaching; lecturer and place as planned when left out. */
    @Allowed(OFFICER)
    record DeliverTrainingSession(
            @TargetAggregateIdentifier @Text(max = 64) String classId,

            @NotLookedUp("A session of the class") @Text(max = 64)
            String sessionId,

            @Text @Nullable String place,
            @Text(max = 100) @Nullable String lecturer,
            @Happened Instant startsAt,
            @Happened Instant endsAt,

            @Min(value = 1, message = "MINUTES_OUT_OF_RANGE") @Max(value = 1440, message = "MINUTES_OUT_OF_RANGE")
            int minutes)
            implements SessionCommand {
        @Override
        public Instant occurredAt() {
            return endsAt;
        }
    }

    /** Puts right what was delivered; what is left out stays. Counts follow. */
    @Allowed(OFFICER)
    record CorrectTrainingSession(
            @TargetAggregateIdentifier @Text(max = 64) String classId,

            @NotLookedUp("A session of the class") @Text(max = 64)
            String sessionId,

            @NotLookedUp("A unit of the programme") @Text(max = 64) @Nullable
            String unitId,

            @Text @Nullable String place,
            @Text(max = 100) @Nullable String lecturer,
            @Happened @Nullable Instant startsAt,
            @Happened @Nullable Instant endsAt,

            @Min(value = 1, message = "MINUTES_OUT_OF_RANGE")
            @Max(value = 1440, message = "MINUTES_OUT_OF_RANGE")
            @Nullable
            Integer minutes,

            @Nullable Boolean recordingRequired,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements SessionCommand {}

    /** It was not held as recorded: it counts nowhere, once its attendance is void. */
    @Allowed(OFFICER)
    record VoidTrainingSession(
            @TargetAggregateIdentifier @Text(max = 64) String classId,

            @NotLookedUp("A session of the class") @Text(max = 64)
            String sessionId,

            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements SessionCommand {}
}
