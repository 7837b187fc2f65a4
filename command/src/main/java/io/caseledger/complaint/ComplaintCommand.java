package io.caseledger.complaint;

import static io.caseledger.shared.Role.ADMIN;
import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.Happened;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.Organisation;
import io.caseledger.shared.RecordId;
import io.caseledger.shared.Text;
import io.caseledger.shared.Url;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of a complaint. Each record is also a GraphQL mutation of the same name. */
public sealed interface ComplaintCommand {
    String complaintId();

    /** Files a notice that was received. One notice with many listings is one complaint. */
    @Allowed(OFFICER)
    record FileComplaint(
            @TargetAggregateIdentifier @Text(max = 64) String complaintId,
            @RecordId("PROJECT_NOT_FOUND") @Text(max = 64) String projectId,
            ComplaintKind kind,
            @Text(max = 100) String platform,
            @Valid Organisation rightHolder,
            @Valid IpRight right,
            @Valid InPlatformOperator seller,

            @NotEmpty(message = "REQUIRED") @Size(max = 100, message = "TOO_MANY")
            List<@Valid Listing> listings,

            @Text(max = 4000) String facts,
            @Size(max = 100, message = "TOO_MANY") List<@Valid Evidence> evidence,
            @Happened Instant noticeReceivedAt)
            implements ComplaintCommand, Creation {}

    @Allowed(OFFICER)
    record StartPrimaFacieReview(
            @TargetAggregateIdentifier @Text(max = 64) String complaintId,
            @Happened Instant occurredAt) implements ComplaintCommand {}

    /** Rejects a notice; without reasons it would not count as handled. */
    @Allowed(OFFICER)
    record RejectNotice(
            @TargetAggregateIdentifier @Text(max = 64) String complaintId,
            RejectionGround ground,
            @Text(max = 2000) String explanation,
            @Happened Instant occurredAt)
            implements ComplaintCommand {}

    /** Takes necessary measures and forwards the notice to the seller (电子商务法 42). */
    @Allowed(OFFICER)
    record TakeMeasure(
            @TargetAggregateIdentifier @Text(max = 64) String complaintId,

            @NotEmpty(message = "REQUIRED") @Size(max = 4, message = "TOO_MANY")
            List<NecessaryMeasure> measures,

            @Happened Instant forwardedToSellerAt,
            @Happened Instant occurredAt)
            implements ComplaintCommand {}

    /** The seller declares that nothing is infringed, with prima facie evidence of its own (电子商务法 43). */
    @Allowed(OFFICER)
    record SubmitNonInfringementDeclaration(
            @TargetAggregateIdentifier @Text(max = 64) String complaintId,
            @Valid Organisation declarant,

            @NotEmpty(message = "REQUIRED") @Size(max = 100, message = "TOO_MANY")
            List<@Valid Evidence> evidence,

            @Happened Instant occurredAt)
            implements ComplaintCommand {}

    /** The declaration arrived at the right holder; from then on the right holder has 15 days. */
    @Allowed(OFFICER)
    record DeliverDeclaration(
            @TargetAggregateIdentifier @Text(max = 64) String complaintId,
            @Happened Instant arrivedAt) implements ComplaintCommand {}

    @Allowed(OFFICER)
    record PauseComplaintClock(
            @TargetAggregateIdentifier @Text(max = 64) String complaintId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements ComplaintCommand {}

    /** The time of the pause does not count. */
    @Allowed(OFFICER)
    record ResumeComplaintClock(
            @TargetAggregateIdentifier @Text(max = 64) String complaintId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements ComplaintCommand {}

    /** Within the wait, the right holder complained to an authority or sued; that ends the wait. */
    @Allowed(OFFICER)
    record EscalateComplaint(
            @TargetAggregateIdentifier @Text(max = 64) String complaintId,
            @Text String body,
            EscalationKind kind,
            @Text(max = 100) String reference,
            @Happened Instant occurredAt)
            implements ComplaintCommand {}

    /** The wait is over and nobody was told of a complaint or a suit: the measures end at once (电子商务法 43). */
    @Allowed(OFFICER)
    record ReinstateListings(
            @TargetAggregateIdentifier @Text(max = 64) String complaintId,
            @Happened Instant occurredAt) implements ComplaintCommand {}

    @Allowed(OFFICER)
    record ResolveComplaint(
            @TargetAggregateIdentifier @Text(max = 64) String complaintId,
            ComplaintOutcome outcome,
            @Text(max = 2000) String note,
            @Happened Instant occurredAt)
            implements ComplaintCommand {}

    @Allowed(OFFICER)
    record WithdrawComplaint(
            @TargetAggregateIdentifier @Text(max = 64) String complaintId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements ComplaintCommand {}

    /** It should never have been recorded: it stays readable and counts no more. */
    @Allowed({OFFICER, ADMIN})
    record VoidComplaint(
            @TargetAggregateIdentifier @Text(max = 64) String complaintId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements ComplaintCommand {}

    /** Back to the review, unless another complaint about one of its listings was opened meanwhile. */
    @Allowed(OFFICER)
    record ReopenComplaint(
            @TargetAggregateIdentifier @Text(max = 64) String complaintId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements ComplaintCommand {}

    /** It turned out to be the same as another complaint, which goes on for both. */
    @Allowed(OFFICER)
    record MergeComplaint(
            @TargetAggregateIdentifier @Text(max = 64) String complaintId,
            @RecordId("COMPLAINT_NOT_FOUND") @Text(max = 64) String mergedInto,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements ComplaintCommand {}

    /** Corrects what was recorded wrongly; what is absent stays as it is. */
    @Allowed(OFFICER)
    record CorrectComplaint(
            @TargetAggregateIdentifier @Text(max = 64) String complaintId,
            @Text(max = 100) @Nullable String platform,
            @Valid @Nullable Organisation rightHolder,
            @Valid @Nullable IpRight right,
            @Valid @Nullable InPlatformOperator seller,
            @Text(max = 4000) @Nullable String facts,
            @Happened @Nullable Instant noticeReceivedAt,
            @Happened @Nullable Instant handledAt,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements ComplaintCommand {}

    @Allowed(OFFICER)
    record AddComplaintEvidence(
            @TargetAggregateIdentifier @Text(max = 64) String complaintId,

            @NotEmpty(message = "REQUIRED") @Size(max = 100, message = "TOO_MANY")
            List<@Valid Evidence> evidence,

            @Happened Instant occurredAt)
            implements ComplaintCommand {}

    /** The notice was sent in bad faith (恶意通知, 电子商务法 42). The flag changes no count. */
    @Allowed(OFFICER)
    record FlagMaliciousNotice(
            @TargetAggregateIdentifier @Text(max = 64) String complaintId,
            @Text(max = 2000) String grounds,
            @Happened Instant occurredAt)
            implements ComplaintCommand {}

    @Allowed(OFFICER)
    record ClearMaliciousFlag(
            @TargetAggregateIdentifier @Text(max = 64) String complaintId,
            @Text(max = 2000) String grounds,
            @Happened Instant occurredAt)
            implements ComplaintCommand {}

    /** The platform publishes notice, declaration and result (电子商务法 44). */
    @Allowed(OFFICER)
    record PublishOutcome(
            @TargetAggregateIdentifier @Text(max = 64) String complaintId,
            @Url String url,
            @Happened Instant publishedAt)
            implements ComplaintCommand {}
}
