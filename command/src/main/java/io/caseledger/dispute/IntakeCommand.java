package io.caseledger.dispute;

import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.AssistanceNeed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.Happened;
import io.caseledger.shared.RecordId;
import io.caseledger.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of a case from its receipt to its acceptance or rejection. */
public sealed interface IntakeCommand extends DisputeCommand {
    /** Registers a case that was received. A case that was split off another names it and belongs to its family. */
    @Allowed(OFFICER)
    record RegisterDisputeCase(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @RecordId("PROJECT_NOT_FOUND") @Text(max = 64) String projectId,
            @Text(max = 64) String caseNumber,
            Channel channel,
            DisputeType disputeType,

            @NotEmpty(message = "REQUIRED") @Size(max = 50, message = "TOO_MANY")
            List<@Valid Party> petitioners,

            @NotEmpty(message = "REQUIRED") @Size(max = 50, message = "TOO_MANY")
            List<@Valid Party> respondents,

            @NotEmpty(message = "REQUIRED") @Size(max = 50, message = "TOO_MANY")
            List<@Valid DisputedRight> rights,

            boolean ecommerce,
            @Text(max = 100) @Nullable String platform,
            @Text(max = 50) String county,
            @Size(max = 10, message = "TOO_MANY") List<AssistanceNeed> needs,
            @Text(max = 4000) String facts,
            @Size(max = 100, message = "TOO_MANY") List<@Valid Evidence> evidence,

            @RecordId("COMPLAINT_NOT_FOUND") @Text(max = 64) @Nullable
            String fromComplaintId,

            @RecordId("DISPUTE_NOT_FOUND") @Text(max = 64) @Nullable
            String splitFrom,

            @Happened Instant receivedAt)
            implements IntakeCommand, Creation {
        @Override
        public Instant occurredAt() {
            return receivedAt;
        }
    }

    /** Tells the applicant what is missing (补正); the review rests until it comes. */
    @Allowed(OFFICER)
    record RequestDisputeSupplement(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 1000) String missing,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements IntakeCommand {}

    /** What was missing came, and the review goes on. */
    @Allowed(OFFICER)
    record SupplyDisputeSupplement(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 1000) String note,
            @Size(max = 100, message = "TOO_MANY") List<@Valid Evidence> evidence,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements IntakeCommand {}

    /** What was missing did not come in time (视为撤回); only once the limit is over. */
    @Allowed(OFFICER)
    record DeemDisputeWithdrawn(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements IntakeCommand {}

    /** Accepts the case (受理). */
    @Allowed(OFFICER)
    record AcceptDisputeCase(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements IntakeCommand {}

    /** Does not accept the case (不予受理), with reasons. */
    @Allowed(OFFICER)
    record RejectDisputeCase(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 2000) String reasons,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements IntakeCommand {}

    /** The applicant objects to the rejection, within the limit. */
    @Allowed(OFFICER)
    record ObjectToRejection(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 2000) String grounds,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements IntakeCommand {}

    /** Decides on an objection: upheld, the case is accepted; dismissed, it stays rejected. */
    @Allowed(OFFICER)
    record DecideRejectionObjection(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            boolean upheld,
            @Text(max = 2000) String reasons,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements IntakeCommand {}

    /** The head allows more time to check a lead, once. */
    @Allowed(OFFICER)
    record ExtendLeadCheck(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements IntakeCommand {}
}
