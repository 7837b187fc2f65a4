package io.caseledger.dispute;

import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.AssistanceNeed;
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

/** What may be asked of the file of a case: its contents, its evidence, its officers, its family. */
public sealed interface CaseFileCommand extends DisputeCommand {
    /** Puts right what was recorded wrongly; what is left out stays. A case that is not of e-commerce has no platform. {@code closedAt} is the first closing. */
    @Allowed(OFFICER)
    record CorrectDisputeCase(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Nullable DisputeType disputeType,
            @Size(max = 50, message = "TOO_MANY") @Nullable List<@Valid Party> petitioners,
            @Size(max = 50, message = "TOO_MANY") @Nullable List<@Valid Party> respondents,
            @Size(max = 50, message = "TOO_MANY") @Nullable List<@Valid DisputedRight> rights,
            @Nullable Boolean ecommerce,
            @Text(max = 100) @Nullable String platform,
            @Text(max = 50) @Nullable String county,
            @Size(max = 10, message = "TOO_MANY") @Nullable List<AssistanceNeed> needs,
            @Text(max = 4000) @Nullable String facts,
            @Happened @Nullable Instant receivedAt,
            @Happened @Nullable Instant closedAt,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements CaseFileCommand {}

    /** Adds evidence to what is there. */
    @Allowed(OFFICER)
    record AddDisputeEvidence(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,

            @NotEmpty(message = "REQUIRED") @Size(max = 100, message = "TOO_MANY")
            List<@Valid Evidence> evidence,

            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements CaseFileCommand {}

    /** Declares that the evidence list is complete; without that no case is closed. */
    @Allowed(OFFICER)
    record DeclareEvidenceComplete(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements CaseFileCommand {}

    /** Takes that back: something is missing after all. */
    @Allowed(OFFICER)
    record RetractEvidenceComplete(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements CaseFileCommand {}

    /** Assigns an officer, by the name under which the officer signs in. */
    @Allowed(OFFICER)
    record AssignDisputeOfficer(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 100) String officer,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements CaseFileCommand {}

    /** Takes an officer off the case. */
    @Allowed(OFFICER)
    record UnassignDisputeOfficer(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 100) String officer,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements CaseFileCommand {}

    /** Joins the case to the family of another one of its project; the family counts once. */
    @Allowed(OFFICER)
    record JoinDisputeCase(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @RecordId("DISPUTE_NOT_FOUND") @Text(max = 64) String familyHead,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements CaseFileCommand {}
}
