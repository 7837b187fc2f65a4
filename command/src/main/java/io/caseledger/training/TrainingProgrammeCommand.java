package io.caseledger.training;

import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Happened;
import io.caseledger.shared.NotLookedUp;
import io.caseledger.shared.RecordId;
import io.caseledger.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of a training programme. Each record is also a GraphQL mutation of the same name. */
public sealed interface TrainingProgrammeCommand {
    String programmeId();

    Instant occurredAt();

    /** Begins a programme with its syllabus so far. A threshold of its own takes the place of the policy's. */
    @Allowed(OFFICER)
    record PlanTrainingProgramme(
            @TargetAggregateIdentifier @Text(max = 64) String programmeId,
            @RecordId("PROJECT_NOT_FOUND") @Text(max = 64) String projectId,
            @Text String title,
            @Size(max = 200, message = "TOO_MANY") List<@Valid SyllabusUnit> units,

            @Min(value = 1, message = "PERCENT_OUT_OF_RANGE")
            @Max(value = 100, message = "PERCENT_OUT_OF_RANGE")
            @Nullable
            Integer attendancePercent,

            @Happened Instant occurredAt)
            implements TrainingProgrammeCommand, Creation {}

    @Allowed(OFFICER)
    record AddSyllabusUnit(
            @TargetAggregateIdentifier @Text(max = 64) String programmeId,
            @Valid SyllabusUnit unit,
            @Happened Instant occurredAt)
            implements TrainingProgrammeCommand {}

    /** What is left out stays. The module stays as well: a unit of another module is another unit. */
    @Allowed(OFFICER)
    record ReviseSyllabusUnit(
            @TargetAggregateIdentifier @Text(max = 64) String programmeId,

            @NotLookedUp("A unit of the programme") @Text(max = 64)
            String unitId,

            @Text @Nullable String title,
            @Text @Nullable String titleEn,

            @Min(value = 1, message = "MINUTES_OUT_OF_RANGE")
            @Max(value = 1440, message = "MINUTES_OUT_OF_RANGE")
            @Nullable
            Integer plannedMinutes,

            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements TrainingProgrammeCommand {
        boolean changesNothing() {
            return title == null && titleEn == null && plannedMinutes == null;
        }
    }

    /** Takes a unit out of the syllabus; one that is planned in a class or was delivered stays. */
    @Allowed(OFFICER)
    record WithdrawSyllabusUnit(
            @TargetAggregateIdentifier @Text(max = 64) String programmeId,

            @NotLookedUp("A unit of the programme") @Text(max = 64)
            String unitId,

            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements TrainingProgrammeCommand {}

    /** Another threshold for the classes that are opened from now on. */
    @Allowed(OFFICER)
    record ChangeTrainingPolicy(
            @TargetAggregateIdentifier @Text(max = 64) String programmeId,

            @Min(value = 1, message = "PERCENT_OUT_OF_RANGE") @Max(value = 100, message = "PERCENT_OUT_OF_RANGE")
            int attendancePercent,

            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements TrainingProgrammeCommand {}

    @Allowed(OFFICER)
    record CorrectTrainingProgramme(
            @TargetAggregateIdentifier @Text(max = 64) String programmeId,
            @Text String title,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements TrainingProgrammeCommand {}
}
