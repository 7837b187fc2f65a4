package io.caseledger.complaint;

import io.caseledger.deadline.Clock;
import io.caseledger.shared.Corrects;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.Organisation;
import io.caseledger.shared.Person;
import io.caseledger.shared.PersonFact;
import io.caseledger.shared.Retroactive;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a complaint. Names and components are stored for ever. */
public sealed interface ComplaintEvent extends PersonFact {
    String complaintId();

    /** When it happened; when it was recorded is the event's own time. */
    Instant occurredAt();

    /** It happened when the notice was received. */
    @Revision("1")
    record ComplaintFiled(
            @OfPerson String complaintId,
            String projectId,
            ComplaintKind kind,
            String platform,
            @Person("rightHolder") Organisation rightHolder,
            IpRight right,
            @Person("seller") InPlatformOperator seller,
            List<Listing> listings,
            String facts,
            List<Evidence> evidence,
            Instant occurredAt)
            implements ComplaintEvent {}

    @Revision("1")
    record PrimaFacieReviewStarted(String complaintId, String projectId, Instant occurredAt)
            implements ComplaintEvent {}

    @Revision("1")
    record NoticeRejected(
            String complaintId, String projectId, RejectionGround ground, String explanation, Instant occurredAt)
            implements ComplaintEvent {}

    @Revision("1")
    record MeasureTaken(
            String complaintId,
            String projectId,
            List<NecessaryMeasure> measures,
            Instant forwardedToSellerAt,
            Instant occurredAt)
            implements ComplaintEvent {}

    @Revision("1")
    record NonInfringementDeclared(
            @OfPerson String complaintId,
            String projectId,
            @Person("declarant") Organisation declarant,
            List<Evidence> evidence,
            Instant occurredAt)
            implements ComplaintEvent {}

    /** It happened when the declaration arrived at the right holder. */
    @Revision("1")
    record DeclarationDelivered(String complaintId, String projectId, Clock clock, Instant occurredAt)
            implements ComplaintEvent {}

    @Revision("1")
    record ComplaintClockPaused(String complaintId, String projectId, String reason, Instant occurredAt)
            implements ComplaintEvent {}

    @Revision("1")
    record ComplaintClockResumed(String complaintId, String projectId, Clock clock, String reason, Instant occurredAt)
            implements ComplaintEvent {}

    @Revision("1")
    record ComplaintEscalated(
            String complaintId,
            String projectId,
            String body,
            EscalationKind kind,
            String reference,
            Instant occurredAt)
            implements ComplaintEvent {}

    @Revision("1")
    record ListingsReinstated(String complaintId, String projectId, Instant occurredAt) implements ComplaintEvent {}

    @Revision("1")
    record ComplaintResolved(
            String complaintId, String projectId, ComplaintOutcome outcome, String note, Instant occurredAt)
            implements ComplaintEvent {}

    @Revision("1")
    record ComplaintWithdrawn(String complaintId, String projectId, String reason, Instant occurredAt)
            implements ComplaintEvent {}

    @Revision("1")
    @Retroactive
    record ComplaintVoided(String complaintId, String projectId, String reason, Instant occurredAt)
            implements ComplaintEvent {}

    @Revision("1")
    record ComplaintReopened(String complaintId, String projectId, String reason, Instant occurredAt)
            implements ComplaintEvent {}

    @Revision("1")
    @Retroactive
    record ComplaintMerged(String complaintId, String projectId, String mergedInto, String reason, Instant occurredAt)
            implements ComplaintEvent {}

    /** Only what was corrected is there. {@code handledAt} is when it was handled for the first time. */
    @Revision("1")
    @Retroactive
    record ComplaintCorrected(
            @OfPerson String complaintId,
            String projectId,
            @Nullable String platform,
            @Person("rightHolder") @Nullable Organisation rightHolder,
            @Nullable IpRight right,
            @Person("seller") @Nullable InPlatformOperator seller,
            @Nullable String facts,
            @Corrects(ComplaintFiled.class) @Nullable Instant noticeReceivedAt,

            @Corrects({NoticeRejected.class, ComplaintResolved.class}) @Nullable
            Instant handledAt,

            String reason,
            Instant occurredAt)
            implements ComplaintEvent {}

    @Revision("1")
    record ComplaintEvidenceAdded(String complaintId, String projectId, List<Evidence> evidence, Instant occurredAt)
            implements ComplaintEvent {}

    @Revision("1")
    record MaliciousNoticeFlagged(String complaintId, String projectId, String grounds, Instant occurredAt)
            implements ComplaintEvent {}

    @Revision("1")
    record MaliciousFlagCleared(String complaintId, String projectId, String grounds, Instant occurredAt)
            implements ComplaintEvent {}

    /** It happened when the page was published. */
    @Revision("1")
    record OutcomePublished(String complaintId, String projectId, String url, Instant occurredAt)
            implements ComplaintEvent {}
}
