package io.caseledger.dispute;

import io.caseledger.shared.Evidence;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/** What can have happened to the adjudication of a case. */
public sealed interface AdjudicationEvent extends DisputeEvent {
    @Revision("1")
    record CourtProceedingsRecorded(
            String caseId, String projectId, String court, String courtCaseNumber, Instant occurredAt)
            implements AdjudicationEvent {}

    @Revision("1")
    record CourtProceedingsEnded(String caseId, String projectId, String reason, Instant occurredAt)
            implements AdjudicationEvent {}

    @Revision("1")
    record AdjudicationDocketed(
            String caseId, String projectId, String docketNumber, Instant occurredAt, ClockChanges clocks)
            implements AdjudicationEvent {}

    @Revision("1")
    record CopySent(String caseId, String projectId, String partyRef, Instant occurredAt, ClockChanges clocks)
            implements AdjudicationEvent {}

    @Revision("1")
    record CopyReceived(String caseId, String projectId, String partyRef, Instant occurredAt, ClockChanges clocks)
            implements AdjudicationEvent {}

    /** The evidence is added to the case's list. */
    @Revision("1")
    record ReplyReceived(
            String caseId,
            String projectId,
            String partyRef,
            List<Evidence> evidence,
            Instant occurredAt,
            ClockChanges clocks)
            implements AdjudicationEvent {}

    @Revision("1")
    record OralHearingScheduled(String caseId, String projectId, Instant hearingAt, String place, Instant occurredAt)
            implements AdjudicationEvent {}

    @Revision("1")
    record OralHearingHeld(String caseId, String projectId, String note, Instant occurredAt)
            implements AdjudicationEvent {}

    @Revision("1")
    record AdjudicationSuspended(
            String caseId,
            String projectId,
            SuspensionGround ground,
            String reason,
            Instant occurredAt,
            ClockChanges clocks)
            implements AdjudicationEvent {}

    @Revision("1")
    record AdjudicationResumed(String caseId, String projectId, String reason, Instant occurredAt, ClockChanges clocks)
            implements AdjudicationEvent {}

    @Revision("1")
    record AdjudicationExtended(String caseId, String projectId, String reason, Instant occurredAt, ClockChanges clocks)
            implements AdjudicationEvent {}

    @Revision("1")
    record EvaluationReportRequested(String caseId, String projectId, String rightNumber, Instant occurredAt)
            implements AdjudicationEvent {}

    /** The report is added to the case's evidence. */
    @Revision("1")
    record EvaluationReportReceived(
            String caseId,
            String projectId,
            String rightNumber,
            boolean supportsRight,
            Evidence report,
            Instant occurredAt)
            implements AdjudicationEvent {}

    @Revision("1")
    record AdjudicationDecided(
            String caseId,
            String projectId,
            AdjudicationResult result,
            String documentNumber,
            String orders,
            Instant occurredAt,
            ClockChanges clocks)
            implements AdjudicationEvent {}

    @Revision("1")
    record AdjudicationTerminated(
            String caseId, String projectId, String reason, Instant occurredAt, ClockChanges clocks)
            implements AdjudicationEvent {}
}
