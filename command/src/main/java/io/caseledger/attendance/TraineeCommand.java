package io.caseledger.attendance;

import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Expecting;
import io.caseledger.shared.Happened;
import io.caseledger.shared.RecordId;
import io.caseledger.shared.Text;
import jakarta.validation.Valid;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of a trainee. Each record is also a GraphQL mutation of the same name. */
public sealed interface TraineeCommand extends Expecting {
    String traineeId();

    /** Registers a person (学员登记). Without identity number and phone it is a walk-in, to be merged later. */
    @Allowed(OFFICER)
    record RegisterTrainee(
            @TargetAggregateIdentifier @Text(max = 64) String traineeId,
            @RecordId("PROJECT_NOT_FOUND") @Text(max = 64) String projectId,
            @Valid TraineeIdentity identity,
            @Happened Instant occurredAt)
            implements TraineeCommand, Creation {}

    /** Says anew who the person is, all of it: what is left out is no longer known. */
    @Allowed(OFFICER)
    record CorrectTrainee(
            @TargetAggregateIdentifier @Text(max = 64) String traineeId,
            @Valid TraineeIdentity identity,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements TraineeCommand {}

    /** Says that this trainee is the same person as another one; everything counts for the other one from now on. */
    @Allowed(OFFICER)
    record MergeTrainees(
            @TargetAggregateIdentifier @Text(max = 64) String traineeId,
            @RecordId("TRAINEE_NOT_FOUND") @Text(max = 64) String mergedInto,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements TraineeCommand {}

    /** Takes a merger back: what came with this trainee is its own again, as it stands now. */
    @Allowed(OFFICER)
    record UnmergeTrainees(
            @TargetAggregateIdentifier @Text(max = 64) String traineeId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements TraineeCommand {}
}
