package io.caseledger.referral;

import static io.caseledger.referral.CrimeLimits.HEAD_DECISION;
import static io.caseledger.referral.CrimeLimits.MISSING_MATERIAL_NOTICE;
import static io.caseledger.referral.CrimeLimits.POLICE_EXAMINE;
import static io.caseledger.referral.CrimeLimits.RECONSIDERATION_DECISION;
import static io.caseledger.referral.CrimeLimits.RECONSIDERATION_REQUEST;
import static io.caseledger.referral.CrimeLimits.SEND;
import static io.caseledger.referral.CrimeLimits.SUPPLY_MATERIAL;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.deadline.Clocks;
import io.caseledger.gate.Remembering;
import io.caseledger.referral.ReferralCommand.*;
import io.caseledger.referral.ReferralEvent.*;
import io.caseledger.referral.Standing.Awaited;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * A referral on its way to another body. It is drafted and may be revised; the head approves; it is sent, and the
 * recipient signs a receipt, which makes it count. The recipient accepts or declines, tells what came of it, and the
 * referral is closed. {@link ReferralLifeCycle} has the whole table; {@link CrimeLimits} the limits of a crime referral.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class Referral extends Remembering {
    @AggregateIdentifier
    private String referralId;

    private String projectId;
    private Standing standing;

    Referral() {}

    /** Not a command handler itself: {@link ReferralDesk} takes the number first. */
    Referral(DraftReferral it, Clocks clocks) {
        CrimeRules.check(it.contents());
        var limits = new CrimeLimits(List.of(), clocks, it.occurredAt(), it.crime()).start(HEAD_DECISION);
        apply(new ReferralDrafted(
                it.referralId(),
                it.projectId(),
                it.number(),
                it.contents(),
                List.copyOf(it.evidence()),
                it.complaintId(),
                it.occurredAt(),
                limits.done()));
    }

    @CommandHandler
    void handle(ReviseReferral it, Clocks clocks) {
        standing.checkStep(it, it.occurredAt(), "occurredAt");
        CrimeRules.check(it.contents());
        var limits = new CrimeLimits(standing.running(), clocks, it.occurredAt(), it.crime());
        if (standing.crime() && !it.crime()) {
            limits.dropAll();
        } else if (!standing.crime() && it.crime()) {
            limits.start(HEAD_DECISION);
        }
        apply(new ReferralRevised(referralId, projectId, it.contents(), it.occurredAt(), limits.done()));
    }

    @CommandHandler
    void handle(AddReferralEvidence it) {
        standing.checkFact(it, it.occurredAt());
        apply(new ReferralEvidenceAdded(referralId, projectId, List.copyOf(it.evidence()), it.occurredAt()));
    }

    @CommandHandler
    void handle(ApproveReferral it, Clocks clocks) {
        standing.checkStep(it, it.occurredAt(), "occurredAt");
        standing.checkApprover(it.approver());
        var limits = limits(clocks, it.occurredAt()).answer(HEAD_DECISION).start(SEND);
        apply(new ReferralApproved(referralId, projectId, it.approver(), it.occurredAt(), limits.done()));
    }

    @CommandHandler
    void handle(SendReferral it, Clocks clocks) {
        standing.checkStep(it, it.sentAt(), "sentAt");
        var limits = limits(clocks, it.sentAt()).answer(SEND);
        apply(new ReferralSent(referralId, projectId, it.sentAt(), limits.done()));
    }

    @CommandHandler
    void handle(RecordReceipt it, Clocks clocks) {
        standing.checkStep(it, it.receiptedAt(), "receiptedAt");
        var limits = limits(clocks, it.receiptedAt()).start(POLICE_EXAMINE).start(MISSING_MATERIAL_NOTICE);
        apply(new ReferralReceipted(
                referralId, projectId, it.receiptNumber(), it.signer(), it.receiptedAt(), limits.done()));
    }

    @CommandHandler
    void handle(NotifyMissingMaterial it, Clocks clocks) {
        standing.checkStep(it, it.occurredAt(), "occurredAt");
        Rejected.unless(standing.awaited() != Awaited.MATERIAL, "MATERIAL_ALREADY_AWAITED");
        // Missing material is no ground to refuse the case, so the police's own limit runs on.
        var limits =
                limits(clocks, it.occurredAt()).answer(MISSING_MATERIAL_NOTICE).start(SUPPLY_MATERIAL);
        apply(new MissingMaterialNotified(referralId, projectId, it.material(), it.occurredAt(), limits.done()));
    }

    @CommandHandler
    void handle(SupplyMaterial it, Clocks clocks) {
        standing.checkStep(it, it.occurredAt(), "occurredAt");
        Rejected.unless(standing.awaited() == Awaited.MATERIAL, "NO_MATERIAL_AWAITED");
        var limits = limits(clocks, it.occurredAt()).answer(SUPPLY_MATERIAL);
        apply(new MaterialSupplied(referralId, projectId, List.copyOf(it.evidence()), it.occurredAt(), limits.done()));
    }

    @CommandHandler
    void handle(AcceptReferral it, Clocks clocks) {
        standing.checkStep(it, it.occurredAt(), "occurredAt");
        var limits = examined(clocks, it.occurredAt());
        apply(new ReferralAccepted(referralId, projectId, it.occurredAt(), limits.done()));
    }

    @CommandHandler
    void handle(DeclineReferral it, Clocks clocks) {
        standing.checkStep(it, it.occurredAt(), "occurredAt");
        var limits = examined(clocks, it.occurredAt()).start(RECONSIDERATION_REQUEST);
        apply(new ReferralDeclined(referralId, projectId, it.reason(), it.occurredAt(), limits.done()));
    }

    @CommandHandler
    void handle(RequestReconsideration it, Clocks clocks) {
        standing.checkStep(it, it.occurredAt(), "occurredAt");
        Rejected.unless(!standing.reconsidered(), "RECONSIDERATION_ALREADY_REQUESTED");
        var limits =
                limits(clocks, it.occurredAt()).answer(RECONSIDERATION_REQUEST).start(RECONSIDERATION_DECISION);
        apply(new ReconsiderationRequested(referralId, projectId, it.reason(), it.occurredAt(), limits.done()));
    }

    @CommandHandler
    void handle(DecideReconsideration it, Clocks clocks) {
        standing.checkStep(it, it.occurredAt(), "occurredAt");
        Rejected.unless(standing.awaited() == Awaited.RECONSIDERATION, "NO_RECONSIDERATION_PENDING");
        var limits = limits(clocks, it.occurredAt()).answer(RECONSIDERATION_DECISION);
        apply(new ReconsiderationDecided(
                referralId, projectId, it.upheld(), it.reason(), it.occurredAt(), limits.done()));
    }

    @CommandHandler
    void handle(RecordFeedback it, Clocks clocks) {
        standing.checkStep(it, it.occurredAt(), "occurredAt");
        Rejected.unless(standing.awaited() != Awaited.RECONSIDERATION, "RECONSIDERATION_PENDING");
        var limits = limits(clocks, it.occurredAt()).dropAll();
        apply(new ReferralFeedbackRecorded(
                referralId, projectId, it.outcome(), it.outcomeDocumentNumber(), it.occurredAt(), limits.done()));
    }

    @CommandHandler
    void handle(CloseReferral it) {
        standing.checkStep(it, it.occurredAt(), "occurredAt");
        apply(new ReferralClosed(referralId, projectId, it.occurredAt()));
    }

    @CommandHandler
    void handle(VoidReferral it, Clocks clocks) {
        standing.checkStep(it, it.occurredAt(), "occurredAt");
        var limits = limits(clocks, it.occurredAt()).dropAll();
        apply(new ReferralVoided(referralId, projectId, it.reason(), it.occurredAt(), limits.done()));
    }

    @CommandHandler
    void handle(WithdrawReferral it, Clocks clocks) {
        standing.checkStep(it, it.occurredAt(), "occurredAt");
        var limits = limits(clocks, it.occurredAt()).dropAll();
        apply(new ReferralWithdrawn(referralId, projectId, it.reason(), it.occurredAt(), limits.done()));
    }

    @CommandHandler
    void handle(CorrectReferral it, Clocks clocks) {
        standing.checkFact(it, it.occurredAt());
        Rejected.unless(!it.changesNothing(), "NOTHING_TO_CORRECT");
        if (it.recipient() != null) {
            CrimeRules.checkRecipient(standing.crime(), it.recipient());
        }
        standing.times().checkReceipt(it);
        apply(corrected(it, limitsAfter(it, clocks)));
    }

    /** Limits that run since the receipt run from the corrected one; what is done stays as late or timely as it was. */
    private Limits limitsAfter(CorrectReferral it, Clocks clocks) {
        var limits = limits(clocks, it.occurredAt());
        return it.receiptedAt() == null
                ? limits.done()
                : limits.restartFrom(POLICE_EXAMINE, it.receiptedAt())
                        .restartFrom(MISSING_MATERIAL_NOTICE, it.receiptedAt())
                        .done();
    }

    private ReferralCorrected corrected(CorrectReferral it, Limits limits) {
        return new ReferralCorrected(
                referralId,
                projectId,
                it.leadId(),
                it.leadType(),
                it.right(),
                it.suspect(),
                it.facts(),
                it.valueInYuan(),
                it.recipient(),
                it.legalBasis(),
                it.receiptNumber(),
                it.signer(),
                it.receiptedAt(),
                it.reason(),
                it.occurredAt(),
                limits);
    }

    private CrimeLimits examined(Clocks clocks, Instant at) {
        return limits(clocks, at)
                .answer(POLICE_EXAMINE)
                .drop(MISSING_MATERIAL_NOTICE)
                .answer(SUPPLY_MATERIAL);
    }

    private CrimeLimits limits(Clocks clocks, Instant at) {
        return new CrimeLimits(standing.running(), clocks, at, standing.crime());
    }

    @EventSourcingHandler
    void on(ReferralEvent event, MetaData meta) {
        remember(event, meta);
        standing = Standing.after(event, standing);
        referralId = event.referralId();
        projectId = event.projectId();
    }

    @Override
    protected String recordId() {
        return referralId;
    }
}
