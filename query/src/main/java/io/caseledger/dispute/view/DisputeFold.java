package io.caseledger.dispute.view;

import io.caseledger.dispute.AssistanceEvent.AssistanceGiven;
import io.caseledger.dispute.CaseFileEvent.DisputeCorrected;
import io.caseledger.dispute.Channel;
import io.caseledger.dispute.DisputeEvent;
import io.caseledger.dispute.DisputeLifeCycle;
import io.caseledger.dispute.DisputeState;
import io.caseledger.dispute.IntakeEvent.DisputeRegistered;
import io.caseledger.dispute.Outcome;
import io.caseledger.dispute.view.DisputeView.Assistance;
import io.caseledger.shared.Zone;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A view taken apart: each part says what becomes of it by an event, and the parts are put together again. */
record DisputeFold(
        String id,
        String projectId,
        String caseNumber,
        Channel channel,
        @Nullable String fromComplaintId,
        DisputeState state,
        long version,
        Contents contents,
        Family family,
        Papers papers,
        Limits limits,
        IntakeView intake,
        List<Assistance> assistance,
        MediationView mediation,
        AdjudicationView adjudication,
        PenaltyView penalty,
        @Nullable TransferView transfer,
        EndingView ending,
        Instant receivedAt,
        Instant updatedAt) {

    static DisputeFold begin(DisputeEvent event) {
        if (!(event instanceof DisputeRegistered it)) {
            throw new IllegalStateException("A case begins with its registration, not with " + event);
        }
        return new DisputeFold(
                it.caseId(),
                it.projectId(),
                it.caseNumber(),
                it.channel(),
                it.fromComplaintId(),
                DisputeState.RECEIVED,
                0,
                Contents.of(it),
                new Family(it.familyId(), it.splitFrom(), List.of()),
                new Papers(it.evidence(), false, List.of(), List.of()),
                Limits.NONE.after(it),
                IntakeView.NONE,
                List.of(),
                MediationView.NONE,
                AdjudicationView.NONE,
                PenaltyView.NONE,
                null,
                EndingView.NONE,
                it.occurredAt(),
                it.occurredAt());
    }

    static DisputeFold of(DisputeView it) {
        return new DisputeFold(
                it.id(),
                it.projectId(),
                it.caseNumber(),
                it.channel(),
                it.fromComplaintId(),
                it.state(),
                it.version(),
                Contents.of(it),
                new Family(it.familyId(), it.splitFrom(), it.familyMoves()),
                new Papers(it.evidence(), it.evidenceComplete(), it.officers(), it.corrections()),
                new Limits(it.clocks(), it.lateSteps()),
                it.intake(),
                it.assistance(),
                it.mediation(),
                it.adjudication(),
                it.penalty(),
                it.transfer(),
                it.ending(),
                it.receivedAt(),
                it.updatedAt());
    }

    DisputeFold after(DisputeEvent event) {
        return new DisputeFold(
                id,
                projectId,
                caseNumber,
                channel,
                fromComplaintId,
                DisputeLifeCycle.after(event, state),
                version + 1,
                contents.after(event),
                family.after(event),
                papers.after(event),
                limits.after(event),
                intake.after(event),
                event instanceof AssistanceGiven it ? More.and(assistance, given(it)) : assistance,
                mediation.after(event),
                adjudication.after(event),
                penalty.after(event),
                TransferView.after(event, transfer),
                ending.after(event),
                event instanceof DisputeCorrected it && it.receivedAt() != null ? it.receivedAt() : receivedAt,
                event.occurredAt());
    }

    private static Assistance given(AssistanceGiven it) {
        return new Assistance(it.kind(), it.note(), it.occurredAt());
    }

    private boolean isClosed() {
        return state == DisputeState.CLOSED || state == DisputeState.ARCHIVED;
    }

    private boolean isCountable() {
        Outcome outcome = ending.outcome();
        return outcome != null
                && outcome.isCountable()
                && (outcome != Outcome.TRANSFERRED || TransferView.isReceipted(transfer));
    }

    private boolean isWithdrawn() {
        return state == DisputeState.WITHDRAWN || state == DisputeState.DEEMED_WITHDRAWN;
    }

    DisputeView view() {
        Instant firstClosedAt = ending.firstClosedAt();
        return new DisputeView(
                id,
                projectId,
                caseNumber,
                channel,
                state,
                version,
                contents.disputeType(),
                contents.petitioners(),
                contents.respondents(),
                contents.rights(),
                contents.ecommerce(),
                contents.platform(),
                contents.county(),
                contents.needs(),
                contents.facts(),
                fromComplaintId,
                family.familyId(),
                family.splitFrom(),
                family.moves(),
                papers.evidence(),
                papers.complete(),
                papers.officers(),
                intake,
                assistance,
                mediation,
                adjudication,
                penalty,
                transfer,
                ending,
                receivedAt,
                Zone.dayOf(receivedAt),
                firstClosedAt == null ? null : Zone.dayOf(firstClosedAt),
                isClosed(),
                ending.outcome(),
                isCountable(),
                state == DisputeState.REJECTED,
                isWithdrawn(),
                state == DisputeState.VOIDED,
                state == DisputeState.DUPLICATE,
                limits.clocks(),
                limits.nextDueAt(),
                limits.lateSteps(),
                papers.corrections(),
                updatedAt);
    }
}
