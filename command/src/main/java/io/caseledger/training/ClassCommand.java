package io.caseledger.training;

import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Happened;
import io.caseledger.shared.RecordId;
import io.caseledger.shared.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What one may ask of a class as a whole. */
public sealed interface ClassCommand extends TrainingClassCommand {
    /** Begins a class under a programme, in whose project its number is its own. */
    @Allowed(OFFICER)
    record PlanTrainingClass(
            @TargetAggregateIdentifier @Text(max = 64) String classId,

            @RecordId("TRAINING_PROGRAMME_NOT_FOUND") @Text(max = 64)
            String programmeId,

            @Text(max = 64) String number,
            @Text String title,
            ClassMode mode,

            @Min(value = 1, message = "CAPACITY_OUT_OF_RANGE") @Max(value = 100_000, message = "CAPACITY_OUT_OF_RANGE")
            int capacity,

            @Text String organiser,
            @Happened Instant occurredAt)
            implements ClassCommand, Creation {}

    /** Opens the class for enrolment; it keeps the programme's policy of now. */
    @Allowed(OFFICER)
    record OpenTrainingClass(
            @TargetAggregateIdentifier @Text(max = 64) String classId,
            @Happened Instant occurredAt) implements ClassCommand {}

    /** Puts right what was recorded wrongly; what is left out stays. */
    @Allowed(OFFICER)
    record CorrectTrainingClass(
            @TargetAggregateIdentifier @Text(max = 64) String classId,
            @Text @Nullable String title,

            @Min(value = 1, message = "CAPACITY_OUT_OF_RANGE")
            @Max(value = 100_000, message = "CAPACITY_OUT_OF_RANGE")
            @Nullable
            Integer capacity,

            @Text @Nullable String organiser,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements ClassCommand {
        boolean changesNothing() {
            return title == null && capacity == null && organiser == null;
        }
    }

    /** States that everybody who completed the class has a certificate. */
    @Allowed(OFFICER)
    record CertifyTrainingClass(
            @TargetAggregateIdentifier @Text(max = 64) String classId,
            @Happened Instant occurredAt) implements ClassCommand {}

    /** The class does not take place, or should never have been entered. Nothing of it counts. */
    @Allowed(OFFICER)
    record CancelTrainingClass(
            @TargetAggregateIdentifier @Text(max = 64) String classId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements ClassCommand {}
}
