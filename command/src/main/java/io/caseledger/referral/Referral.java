package io.caseledger.referral;

import static io.caseledger.referral.CrimeLimits.HEAD_DECISION;
import static io.caseledger.referral.CrimeLimits.MISSING_MATERIAL_NOTICE;
import static io.caseledger.referral.CrimeLimits.POLICE_EXAMINE;
import static io.caseledger.referral.CrimeLimits.RECONSIDERATION_DECISION;
import static io.caseledger.referral.CrimeLimits.RECONSIDERATION_REQUEST;
import static io.caseledger.referral.CrimeLimits.SEND;
import static io.caseledger.referral.CrimeLimits.SUPPLY_MATERIAL;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.deadline.Clock;
import io.caseledger.deadline.Clocks;
import io.caseledger.gate.Remembering;
import io.caseledger.referral.ReferralCommand.AcceptReferral;
import io.caseledger.referral.ReferralCommand.AddReferralEvidence;
import io.caseledger.referral.ReferralCommand.ApproveReferral;
import io.caseledger.referral.ReferralCommand.CloseReferral;
import io.caseledger.referral.ReferralCommand.CorrectReferral;
import io.caseledger.referral.ReferralCommand.DecideReconsideration;
import io.caseledger.referral.ReferralCommand.DeclineReferral;
import io.caseledger.referral.ReferralCommand.DraftReferral;
import io.caseledger.referral.ReferralCommand.NotifyMissingMaterial;
import io.caseledger.referral.ReferralCommand.RecordFeedback;
import io.caseledger.referral.ReferralCommand.RecordReceipt;
import io.caseledger.referral.ReferralCommand.RequestReconsideration;
import io.caseledger.referral.ReferralCommand.ReviseReferral;
import io.caseledger.referral.ReferralCommand.SendReferral;
import io.caseledger.referral.ReferralCommand.SupplyMaterial;
import io.caseledger.referral.ReferralCommand.VoidReferral;
import io.caseledger.referral.ReferralCommand.WithdrawReferral;
import io.caseledger.referral.ReferralEvent.MaterialSupplied;
import io.caseledger.referral.ReferralEvent.MissingMaterialNotified;
import io.caseledger.referral.ReferralEvent.ReconsiderationDecided;
import io.caseledger.referral.ReferralEvent.ReconsiderationRequested;
import io.caseledger.referral.ReferralEvent.ReferralAccepted;
import io.caseledger.referral.ReferralEvent.ReferralApproved;
import io.caseledger.referral.ReferralEvent.ReferralClosed;
import io.caseledger.referral.ReferralEvent.ReferralCorrected;
import io.caseledger.referral.ReferralEvent.ReferralDeclined;
import io.caseledger.referral.ReferralEvent.ReferralDrafted;
import io.caseledger.referral.ReferralEvent.ReferralEvidenceAdded;
import io.caseledger.referral.ReferralEvent.ReferralFeedbackRecorded;
import io.caseledger.referral.ReferralEvent.ReferralReceipted;
import io.caseledger.referral.ReferralEvent.ReferralRevised;
import io.caseledger.referral.ReferralEvent.ReferralSent;
import io.caseledger.referral.ReferralEvent.ReferralVoided;
import io.caseledger.referral.ReferralEvent.ReferralWithdrawn;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A referral on its way to another body. It is drafted and may be revised; the head approves; it is sent, and the
 * recipient signs a receipt, which makes it count. The recipient accepts or declines, tells what came of it, and the
 * referral is closed. {@link ReferralLifeCycle} has the whole table; {@link CrimeLimits} the limits of a crime referral.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class Referral extends Remembering {
    /** What the police and the referring authority wait for, beside the state. */
    private enum Awaited {
        NOTHING,
        MATERIAL,
        RECONSIDERATION
    }

    @AggregateIdentifier
    private String referralId;

    private String projectId;
    private ReferralState state;
    private boolean crime;
    private List<Officer> officers;
    private Instant draftedAt;
    private Instant sentAt;
    private @Nullable Instant receiptedAt;
    private @Nullable Instant afterReceiptAt;
    private Instant lastStepAt;
    private Awaited awaited = Awaited.NOTHING;
    private boolean reconsidered;
    private List<Clock> running = List.of();

    Referral() {}

    /** Not a command handler itself: {@link ReferralDesk} takes the number first. */
    Referral(DraftReferral it, Clocks clocks) {
        CrimeRules.check(it.contents());
        var limits = new CrimeLimits(running, clocks, it.occurredAt(), it.crime()).start(HEAD_DECISION);
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
        checkStep(it, it.occurredAt(), "occurredAt");
        CrimeRules.check(it.contents());
        var limits = new CrimeLimits(running, clocks, it.occurredAt(), it.crime());
        if (crime && !it.crime()) {
            limits.dropAll();
        } else if (!crime && it.crime()) {
            limits.start(HEAD_DECISION);
        }
        apply(new ReferralRevised(referralId, projectId, it.contents(), it.occurredAt(), limits.done()));
    }

    @CommandHandler
    void handle(AddReferralEvidence it) {
        ReferralLifeCycle.check(it, state, crime);
        checkNotBefore(draftedAt, it.occurredAt(), "occurredAt");
        apply(new ReferralEvidenceAdded(referralId, projectId, List.copyOf(it.evidence()), it.occurredAt()));
    }

    @CommandHandler
    void handle(ApproveReferral it, Clocks clocks) {
        checkStep(it, it.occurredAt(), "occurredAt");
        boolean handlesIt = officers.stream()
                .anyMatch(officer -> officer.name().strip().equals(it.approver().strip()));
        Rejected.unlessAbout("approver", !handlesIt, "APPROVER_IS_OFFICER", it.approver());
        var limits = limits(clocks, it.occurredAt()).answer(HEAD_DECISION).start(SEND);
        apply(new ReferralApproved(referralId, projectId, it.approver(), it.occurredAt(), limits.done()));
    }

    @CommandHandler
    void handle(SendReferral it, Clocks clocks) {
        checkStep(it, it.sentAt(), "sentAt");
        var limits = limits(clocks, it.sentAt()).answer(SEND);
        apply(new ReferralSent(referralId, projectId, it.sentAt(), limits.done()));
    }

    @CommandHandler
    void handle(RecordReceipt it, Clocks clocks) {
        checkStep(it, it.receiptedAt(), "receiptedAt");
        var limits = limits(clocks, it.receiptedAt()).start(POLICE_EXAMINE).start(MISSING_MATERIAL_NOTICE);
        apply(new ReferralReceipted(
                referralId, projectId, it.receiptNumber(), it.signer(), it.receiptedAt(), limits.done()));
    }

    @CommandHandler
    void handle(NotifyMissingMaterial it, Clocks clocks) {
        checkStep(it, it.occurredAt(), "occurredAt");
        Rejected.unless(awaited != Awaited.MATERIAL, "MATERIAL_ALREADY_AWAITED");
        // Missing material is no ground to refuse the case, so the police's own limit runs on.
        var limits =
                limits(clocks, it.occurredAt()).answer(MISSING_MATERIAL_NOTICE).start(SUPPLY_MATERIAL);
        apply(new MissingMaterialNotified(referralId, projectId, it.material(), it.occurredAt(), limits.done()));
    }

    @CommandHandler
    void handle(SupplyMaterial it, Clocks clocks) {
        checkStep(it, it.occurredAt(), "occurredAt");
        Rejected.unless(awaited == Awaited.MATERIAL, "NO_MATERIAL_AWAITED");
        var limits = limits(clocks, it.occurredAt()).answer(SUPPLY_MATERIAL);
        apply(new MaterialSupplied(referralId, projectId, List.copyOf(it.evidence()), it.occurredAt(), limits.done()));
    }

    @CommandHandler
    void handle(AcceptReferral it, Clocks clocks) {
        checkStep(it, it.occurredAt(), "occurredAt");
        var limits = examined(clocks, it.occurredAt());
        apply(new ReferralAccepted(referralId, projectId, it.occurredAt(), limits.done()));
    }

    @CommandHandler
    void handle(DeclineReferral it, Clocks clocks) {
        checkStep(it, it.occurredAt(), "occurredAt");
        var limits = examined(clocks, it.occurredAt()).start(RECONSIDERATION_REQUEST);
        apply(new ReferralDeclined(referralId, projectId, it.reason(), it.occurredAt(), limits.done()));
    }

    @CommandHandler
    void handle(RequestReconsideration it, Clocks clocks) {
        checkStep(it, it.occurredAt(), "occurredAt");
        Rejected.unless(!reconsidered, "RECONSIDERATION_ALREADY_REQUESTED");
        var limits =
                limits(clocks, it.occurredAt()).answer(RECONSIDERATION_REQUEST).start(RECONSIDERATION_DECISION);
        apply(new ReconsiderationRequested(referralId, projectId, it.reason(), it.occurredAt(), limits.done()));
    }

    @CommandHandler
    void handle(DecideReconsideration it, Clocks clocks) {
        checkStep(it, it.occurredAt(), "occurredAt");
        Rejected.unless(awaited == Awaited.RECONSIDERATION, "NO_RECONSIDERATION_PENDING");
        var limits = limits(clocks, it.occurredAt()).answer(RECONSIDERATION_DECISION);
        apply(new ReconsiderationDecided(
                referralId, projectId, it.upheld(), it.reason(), it.occurredAt(), limits.done()));
    }

    @CommandHandler
    void handle(RecordFeedback it, Clocks clocks) {
        checkStep(it, it.occurredAt(), "occurredAt");
        Rejected.unless(awaited != Awaited.RECONSIDERATION, "RECONSIDERATION_PENDING");
        var limits = limits(clocks, it.occurredAt()).dropAll();
        apply(new ReferralFeedbackRecorded(
                referralId, projectId, it.outcome(), it.outcomeDocumentNumber(), it.occurredAt(), limits.done()));
    }

    @CommandHandler
    void handle(CloseReferral it) {
        checkStep(it, it.occurredAt(), "occurredAt");
        apply(new ReferralClosed(referralId, projectId, it.occurredAt()));
    }

    @CommandHandler
    void handle(VoidReferral it, Clocks clocks) {
        checkStep(it, it.occurredAt(), "occurredAt");
        var limits = limits(clocks, it.occurredAt()).dropAll();
        apply(new ReferralVoided(referralId, projectId, it.reason(), it.occurredAt(), limits.done()));
    }

    @CommandHandler
    void handle(WithdrawReferral it, Clocks clocks) {
        checkStep(it, it.occurredAt(), "occurredAt");
        var limits = limits(clocks, it.occurredAt()).dropAll();
        apply(new ReferralWithdrawn(referralId, projectId, it.reason(), it.occurredAt(), limits.done()));
    }

    @CommandHandler
    void handle(CorrectReferral it, Clocks clocks) {
        ReferralLifeCycle.check(it, state, crime);
        checkNotBefore(draftedAt, it.occurredAt(), "occurredAt");
        Rejected.unless(!it.changesNothing(), "NOTHING_TO_CORRECT");
        if (it.recipient() != null) {
            CrimeRules.checkRecipient(crime, it.recipient());
        }
        checkReceipt(it);
        apply(corrected(it, limitsAfter(it, clocks)));
    }

    /** A corrected receipt stays between the sending and the step that came after it. */
    private void checkReceipt(CorrectReferral it) {
        Rejected.unless(receiptedAt != null || !it.changesReceipt(), "NO_RECEIPT_YET");
        if (it.receiptedAt() != null) {
            checkNotBefore(sentAt, it.receiptedAt(), "receiptedAt");
            if (afterReceiptAt != null && it.receiptedAt().isAfter(afterReceiptAt)) {
                throw Rejected.about("receiptedAt", "OCCURRED_AFTER_NEXT_STEP", afterReceiptAt);
            }
        }
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
        return new CrimeLimits(running, clocks, at, crime);
    }

    private void checkStep(ReferralCommand command, Instant at, String field) {
        ReferralLifeCycle.check(command, state, crime);
        checkNotBefore(lastStepAt, at, field);
    }

    private static void checkNotBefore(Instant earliest, Instant at, String field) {
        Rejected.unlessAbout(field, !at.isBefore(earliest), "OCCURRED_BEFORE_PREVIOUS_STEP", earliest);
    }

    @EventSourcingHandler
    void on(ReferralEvent event, MetaData meta) {
        remember(event, meta);
        running = event.limits().after(running);
        switch (event) {
            case ReferralDrafted drafted -> begin(drafted);
            case ReferralRevised revised -> {
                state(ReferralState.DRAFTED, revised);
                contents(revised.contents());
            }
            case ReferralEvidenceAdded _ -> {}
            case ReferralApproved approved -> state(ReferralState.APPROVED, approved);
            case ReferralSent sent -> {
                state(ReferralState.SENT, sent);
                sentAt = sent.occurredAt();
            }
            case ReferralReceipted receipted -> {
                state(ReferralState.RECEIPTED, receipted);
                receiptedAt = receipted.occurredAt();
            }
            case MissingMaterialNotified notified -> {
                state(ReferralState.RECEIPTED, notified);
                awaited = Awaited.MATERIAL;
            }
            case MaterialSupplied supplied -> state(ReferralState.RECEIPTED, supplied);
            case ReferralAccepted accepted -> state(ReferralState.ACCEPTED, accepted);
            case ReferralDeclined declined -> state(ReferralState.DECLINED, declined);
            case ReconsiderationRequested requested -> {
                state(ReferralState.DECLINED, requested);
                awaited = Awaited.RECONSIDERATION;
                reconsidered = true;
            }
            case ReconsiderationDecided decided ->
                state(decided.upheld() ? ReferralState.DECLINED : ReferralState.ACCEPTED, decided);
            case ReferralFeedbackRecorded feedback -> state(ReferralState.FEEDBACK, feedback);
            case ReferralClosed closed -> state(ReferralState.CLOSED, closed);
            case ReferralVoided voided -> state(ReferralState.VOIDED, voided);
            case ReferralWithdrawn withdrawn -> state(ReferralState.WITHDRAWN, withdrawn);
            case ReferralCorrected corrected -> correct(corrected);
        }
    }

    private void begin(ReferralDrafted drafted) {
        referralId = drafted.referralId();
        projectId = drafted.projectId();
        draftedAt = drafted.occurredAt();
        contents(drafted.contents());
        state(ReferralState.DRAFTED, drafted);
    }

    private void contents(Contents contents) {
        crime = contents.crime();
        officers = contents.officers();
    }

    private void state(ReferralState next, ReferralEvent step) {
        if (receiptedAt != null && afterReceiptAt == null) {
            afterReceiptAt = step.occurredAt();
        }
        state = next;
        awaited = Awaited.NOTHING;
        lastStepAt = step.occurredAt();
    }

    private void correct(ReferralCorrected corrected) {
        if (corrected.receiptedAt() != null) {
            receiptedAt = corrected.receiptedAt();
            lastStepAt = afterReceiptAt == null ? corrected.receiptedAt() : lastStepAt;
        }
    }

    @Override
    protected String recordId() {
        return referralId;
    }
}
