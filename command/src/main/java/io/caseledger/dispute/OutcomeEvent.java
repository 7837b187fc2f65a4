package io.caseledger.dispute;

import io.caseledger.referral.Body;
import io.caseledger.shared.Retroactive;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What can have happened at the end of a case and after it. */
public sealed interface OutcomeEvent extends DisputeEvent {
    @Revision("1")
    record DisputeTransferred(
            String caseId, String projectId, Body recipient, String legalBasis, Instant occurredAt, ClockChanges clocks)
            implements OutcomeEvent {}

    @Revision("1")
    record TransferReceipted(String caseId, String projectId, String receiptNumber, Instant occurredAt)
            implements OutcomeEvent {}

    @Revision("1")
    record TransferReturned(String caseId, String projectId, String reason, Instant occurredAt)
            implements OutcomeEvent {}

    /** It happened when the case was closed; {@code firstClosedAt} is when it was closed for the first time, on which day it counts. */
    @Revision("1")
    record DisputeClosed(
            String caseId,
            String projectId,
            Outcome outcome,
            String summary,
            Instant firstClosedAt,
            Instant occurredAt,
            ClockChanges clocks)
            implements OutcomeEvent {}

    @Revision("1")
    record DisputeArchived(String caseId, String projectId, String keptAt, Instant occurredAt, ClockChanges clocks)
            implements OutcomeEvent {}

    @Revision("1")
    record DisputeReopened(String caseId, String projectId, String reason, Instant occurredAt, ClockChanges clocks)
            implements OutcomeEvent {}

    @Revision("1")
    record DisputeWithdrawn(String caseId, String projectId, String reason, Instant occurredAt, ClockChanges clocks)
            implements OutcomeEvent {}

    @Revision("1")
    @Retroactive
    record DisputeVoided(String caseId, String projectId, String reason, Instant occurredAt, ClockChanges clocks)
            implements OutcomeEvent {}

    @Revision("1")
    @Retroactive
    record DisputeMarkedDuplicate(
            String caseId, String projectId, String duplicateOf, String reason, Instant occurredAt, ClockChanges clocks)
            implements OutcomeEvent {}
}
