package io.caseledger.dispute;

import io.caseledger.shared.AssistanceNeed;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.OfPerson;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What can have happened to a case from its receipt to its acceptance or rejection. */
public sealed interface IntakeEvent extends DisputeEvent {
    /** It happened when the case was received. {@code familyId} is the id of the family's first case: its own unless it was split off. {@code sharedEvidence} are the digests of the evidence that the complaint shows too. */
    @Revision("1")
    record DisputeRegistered(
            @OfPerson String caseId,
            String projectId,
            String caseNumber,
            String familyId,
            Channel channel,
            DisputeType disputeType,
            List<Party> petitioners,
            List<Party> respondents,
            List<DisputedRight> rights,
            boolean ecommerce,
            @Nullable String platform,
            String county,
            List<AssistanceNeed> needs,
            String facts,
            List<Evidence> evidence,
            @Nullable String fromComplaintId,
            List<String> sharedEvidence,
            @Nullable String splitFrom,
            Instant occurredAt,
            ClockChanges clocks)
            implements IntakeEvent {}

    @Revision("1")
    record DisputeSupplementRequested(
            String caseId, String projectId, String missing, Instant occurredAt, ClockChanges clocks)
            implements IntakeEvent {}

    /** The evidence is added to the case's list. */
    @Revision("1")
    record DisputeSupplementSupplied(
            String caseId,
            String projectId,
            String note,
            List<Evidence> evidence,
            List<String> sharedEvidence,
            Instant occurredAt,
            ClockChanges clocks)
            implements IntakeEvent {}

    @Revision("1")
    record DisputeDeemedWithdrawn(String caseId, String projectId, Instant occurredAt, ClockChanges clocks)
            implements IntakeEvent {}

    @Revision("1")
    record DisputeAccepted(String caseId, String projectId, Instant occurredAt, ClockChanges clocks)
            implements IntakeEvent {}

    @Revision("1")
    record DisputeRejected(String caseId, String projectId, String reasons, Instant occurredAt, ClockChanges clocks)
            implements IntakeEvent {}

    @Revision("1")
    record RejectionObjected(String caseId, String projectId, String grounds, Instant occurredAt, ClockChanges clocks)
            implements IntakeEvent {}

    /** Upheld, the case is accepted. */
    @Revision("1")
    record RejectionObjectionDecided(
            String caseId, String projectId, boolean upheld, String reasons, Instant occurredAt, ClockChanges clocks)
            implements IntakeEvent {}

    @Revision("1")
    record LeadCheckExtended(String caseId, String projectId, String reason, Instant occurredAt, ClockChanges clocks)
            implements IntakeEvent {}
}
