package io.caseledger.dispute;

import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Happened;
import io.caseledger.shared.RecordId;
import io.caseledger.shared.Text;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of a penalty investigation (行政处罚), and of a suspected crime. */
public sealed interface PenaltyCommand extends DisputeCommand {
    /** Opens a penalty investigation (立案). */
    @Allowed(OFFICER)
    record OpenPenaltyInvestigation(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 64) String docketNumber,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements PenaltyCommand {}

    /** The head allows more time for the decision, once. */
    @Allowed(OFFICER)
    record ExtendPenaltyInvestigation(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements PenaltyCommand {}

    /** A crime is suspected: from now on no penalty is decided before the crime was referred (移送规定 11). */
    @Allowed(OFFICER)
    record RecordSuspectedCrime(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 4000) String facts,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements PenaltyCommand {}

    /** Names the referral of the suspected crime. */
    @Allowed(OFFICER)
    record RecordCrimeReferral(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @RecordId("REFERRAL_NOT_FOUND") @Text(max = 64) String referralId,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements PenaltyCommand {}

    /** Decides a penalty. The fine is in yuan. */
    @Allowed(OFFICER)
    record DecidePenalty(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 64) String documentNumber,

            @NotEmpty(message = "REQUIRED") @Size(max = 6, message = "TOO_MANY")
            List<PenaltyKind> penalties,

            @PositiveOrZero(message = "NUMBER_NEGATIVE") @Nullable
            Long fineInYuan,

            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements PenaltyCommand {}

    /** Ends the investigation without a penalty. */
    @Allowed(OFFICER)
    record DropPenaltyInvestigation(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements PenaltyCommand {}
}
