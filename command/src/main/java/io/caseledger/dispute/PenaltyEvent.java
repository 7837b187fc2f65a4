package io.caseledger.dispute;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What can have happened to a penalty investigation, and to a suspected crime. */
public sealed interface PenaltyEvent extends DisputeEvent {
    @Revision("1")
    record PenaltyInvestigationOpened(
            String caseId, String projectId, String docketNumber, Instant occurredAt, ClockChanges clocks)
            implements PenaltyEvent {}

    @Revision("1")
    record PenaltyInvestigationExtended(
            String caseId, String projectId, String reason, Instant occurredAt, ClockChanges clocks)
            implements PenaltyEvent {}

    @Revision("1")
    record CrimeSuspected(String caseId, String projectId, String facts, Instant occurredAt) implements PenaltyEvent {}

    @Revision("1")
    record CrimeReferralRecorded(String caseId, String projectId, String referralId, Instant occurredAt)
            implements PenaltyEvent {}

    @Revision("1")
    record PenaltyDecided(
            String caseId,
            String projectId,
            String documentNumber,
            List<PenaltyKind> penalties,
            @Nullable Long fineInYuan,
            Instant occurredAt,
            ClockChanges clocks)
            implements PenaltyEvent {}

    @Revision("1")
    record PenaltyInvestigationDropped(
            String caseId, String projectId, String reason, Instant occurredAt, ClockChanges clocks)
            implements PenaltyEvent {}
}
