package io.caseledger.dispute;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What can have happened to the mediation of a case. */
public sealed interface MediationEvent extends DisputeEvent {
    @Revision("1")
    record MediationStarted(String caseId, String projectId, boolean complex, Instant occurredAt, ClockChanges clocks)
            implements MediationEvent {}

    @Revision("1")
    record MediationExtended(String caseId, String projectId, String reason, Instant occurredAt, ClockChanges clocks)
            implements MediationEvent {}

    /** In a mediation that runs, it ends it. */
    @Revision("1")
    record MediationRefused(
            String caseId, String projectId, String partyRef, String note, Instant occurredAt, ClockChanges clocks)
            implements MediationEvent {}

    @Revision("1")
    record MediationFailed(String caseId, String projectId, String reason, Instant occurredAt, ClockChanges clocks)
            implements MediationEvent {}

    @Revision("1")
    record DisputeSettled(
            String caseId,
            String projectId,
            String terms,
            @Nullable Long compensationInYuan,
            Instant occurredAt,
            ClockChanges clocks)
            implements MediationEvent {}

    /** It happened when the agreement took effect. */
    @Revision("1")
    record MediationAgreed(
            String caseId,
            String projectId,
            @Nullable String agreementNumber,
            String terms,
            @Nullable Long compensationInYuan,
            Instant occurredAt,
            ClockChanges clocks)
            implements MediationEvent {}

    @Revision("1")
    record JudicialConfirmationRequested(
            String caseId, String projectId, String court, Instant occurredAt, ClockChanges clocks)
            implements MediationEvent {}

    @Revision("1")
    record JudicialConfirmationDecided(
            String caseId, String projectId, boolean confirmed, String documentNumber, Instant occurredAt)
            implements MediationEvent {}
}
