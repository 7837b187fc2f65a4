package io.caseledger.referral.view;

import io.caseledger.deadline.Clock;
import io.caseledger.deadline.RunningClock;
import io.caseledger.referral.Body;
import io.caseledger.referral.Contents;
import io.caseledger.referral.LeadType;
import io.caseledger.referral.Limits;
import io.caseledger.referral.Officer;
import io.caseledger.referral.ReferralEvent;
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
import io.caseledger.referral.ReferralState;
import io.caseledger.referral.Suspect;
import io.caseledger.referral.view.ReferralView.Correction;
import io.caseledger.referral.view.ReferralView.Feedback;
import io.caseledger.referral.view.ReferralView.LateStep;
import io.caseledger.referral.view.ReferralView.Reconsideration;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.Zone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A view that is being changed: the wide record, opened for one event and closed again. */
final class ReferralFold {
    private final String id;
    private final String projectId;
    private final String number;
    private ReferralState state;
    private String leadId;
    private LeadType leadType;
    private IpRight right;
    private Suspect suspect;
    private String facts;
    private @Nullable Long valueInYuan;
    private List<Evidence> evidence;
    private Body recipient;
    private String legalBasis;
    private boolean crime;
    private List<Officer> officers;
    private final @Nullable String complaintId;
    private final Instant draftedAt;
    private @Nullable String approver;
    private @Nullable Instant approvedAt;
    private @Nullable Instant sentAt;
    private @Nullable String receiptNumber;
    private @Nullable String signer;
    private @Nullable Instant receiptedAt;
    private @Nullable String missingMaterial;
    private @Nullable Instant acceptedAt;
    private boolean declined;
    private @Nullable Instant declinedAt;
    private @Nullable String declineReason;
    private @Nullable Reconsideration reconsideration;
    private @Nullable Feedback feedback;
    private @Nullable Instant closedAt;
    private @Nullable String endReason;
    private List<RunningClock> clocks;
    private List<LateStep> lateSteps;
    private List<Correction> corrections;

    ReferralFold(ReferralDrafted drafted) {
        id = drafted.referralId();
        projectId = drafted.projectId();
        number = drafted.number();
        complaintId = drafted.complaintId();
        draftedAt = drafted.occurredAt();
        state = ReferralState.DRAFTED;
        evidence = drafted.evidence();
        clocks = List.of();
        lateSteps = List.of();
        corrections = List.of();
        Contents it = drafted.contents();
        leadId = it.leadId();
        leadType = it.leadType();
        right = it.right();
        suspect = it.suspect();
        facts = it.facts();
        valueInYuan = it.valueInYuan();
        recipient = it.recipient();
        legalBasis = it.legalBasis();
        crime = it.crime();
        officers = it.officers();
    }

    ReferralFold(ReferralView view) {
        id = view.id();
        projectId = view.projectId();
        number = view.number();
        state = view.state();
        leadId = view.leadId();
        leadType = view.leadType();
        right = view.right();
        suspect = view.suspect();
        facts = view.facts();
        valueInYuan = view.valueInYuan();
        evidence = view.evidence();
        recipient = view.recipient();
        legalBasis = view.legalBasis();
        crime = view.crime();
        officers = view.officers();
        complaintId = view.complaintId();
        draftedAt = view.draftedAt();
        approver = view.approver();
        approvedAt = view.approvedAt();
        sentAt = view.sentAt();
        receiptNumber = view.receiptNumber();
        signer = view.signer();
        receiptedAt = view.receiptedAt();
        missingMaterial = view.missingMaterial();
        acceptedAt = view.acceptedAt();
        declined = view.declined();
        declinedAt = view.declinedAt();
        declineReason = view.declineReason();
        reconsideration = view.reconsideration();
        feedback = view.feedback();
        closedAt = view.closedAt();
        endReason = view.endReason();
        clocks = view.clocks();
        lateSteps = view.lateSteps();
        corrections = view.corrections();
    }

    ReferralView view() {
        return new ReferralView(
                id,
                projectId,
                number,
                state,
                leadId,
                leadType,
                right,
                suspect,
                facts,
                valueInYuan,
                evidence,
                recipient,
                recipient.local(),
                recipient.locality(),
                legalBasis,
                crime,
                officers,
                complaintId,
                draftedAt,
                approver,
                approvedAt,
                sentAt,
                receiptNumber,
                signer,
                receiptedAt,
                receiptedAt == null ? null : Zone.dayOf(receiptedAt),
                receiptedAt != null && state != ReferralState.VOIDED,
                missingMaterial,
                acceptedAt,
                declined,
                declinedAt,
                declineReason,
                reconsideration,
                feedback,
                closedAt,
                state == ReferralState.VOIDED,
                state == ReferralState.WITHDRAWN,
                endReason,
                clocks,
                lateSteps,
                corrections);
    }

    ReferralFold with(ReferralEvent event) {
        limits(event);
        switch (event) {
            case ReferralDrafted _ -> {}
            case ReferralRevised revised -> contents(revised.contents());
            case ReferralEvidenceAdded added -> evidence = plus(evidence, added.evidence());
            case ReferralApproved approved -> {
                state = ReferralState.APPROVED;
                approver = approved.approver();
                approvedAt = approved.occurredAt();
            }
            case ReferralSent sent -> {
                state = ReferralState.SENT;
                sentAt = sent.occurredAt();
            }
            case ReferralReceipted receipted -> {
                state = ReferralState.RECEIPTED;
                receiptNumber = receipted.receiptNumber();
                signer = receipted.signer();
                receiptedAt = receipted.occurredAt();
            }
            case MissingMaterialNotified notified -> missingMaterial = notified.material();
            case MaterialSupplied supplied -> {
                missingMaterial = null;
                evidence = plus(evidence, supplied.evidence());
            }
            case ReferralAccepted accepted -> accept(accepted.occurredAt());
            case ReferralDeclined refused -> {
                state = ReferralState.DECLINED;
                missingMaterial = null;
                declined = true;
                declinedAt = refused.occurredAt();
                declineReason = refused.reason();
            }
            case ReconsiderationRequested it ->
                reconsideration = new Reconsideration(it.occurredAt(), it.reason(), null, null, null);
            case ReconsiderationDecided it -> decide(it);
            case ReferralFeedbackRecorded it -> {
                state = ReferralState.FEEDBACK;
                feedback = new Feedback(it.outcome(), it.outcomeDocumentNumber(), it.occurredAt());
            }
            case ReferralClosed closed -> {
                state = ReferralState.CLOSED;
                closedAt = closed.occurredAt();
            }
            case ReferralVoided it -> end(ReferralState.VOIDED, it.reason());
            case ReferralWithdrawn it -> end(ReferralState.WITHDRAWN, it.reason());
            case ReferralCorrected corrected -> correct(corrected);
        }
        return this;
    }

    private void contents(Contents it) {
        leadId = it.leadId();
        leadType = it.leadType();
        right = it.right();
        suspect = it.suspect();
        facts = it.facts();
        valueInYuan = it.valueInYuan();
        recipient = it.recipient();
        legalBasis = it.legalBasis();
        crime = it.crime();
        officers = it.officers();
    }

    private void accept(Instant at) {
        state = ReferralState.ACCEPTED;
        missingMaterial = null;
        declined = false;
        acceptedAt = at;
    }

    private void decide(ReconsiderationDecided it) {
        var asked = Objects.requireNonNull(reconsideration);
        reconsideration =
                new Reconsideration(asked.requestedAt(), asked.grounds(), it.occurredAt(), it.upheld(), it.reason());
        if (!it.upheld()) {
            accept(it.occurredAt());
        }
    }

    private void end(ReferralState end, String reason) {
        state = end;
        missingMaterial = null;
        endReason = reason;
    }

    private void correct(ReferralCorrected it) {
        leadId = or(it.leadId(), leadId);
        leadType = or(it.leadType(), leadType);
        right = or(it.right(), right);
        suspect = or(it.suspect(), suspect);
        facts = or(it.facts(), facts);
        valueInYuan = it.valueInYuan() == null ? valueInYuan : it.valueInYuan();
        recipient = or(it.recipient(), recipient);
        legalBasis = or(it.legalBasis(), legalBasis);
        receiptNumber = it.receiptNumber() == null ? receiptNumber : it.receiptNumber();
        signer = it.signer() == null ? signer : it.signer();
        receiptedAt = it.receiptedAt() == null ? receiptedAt : it.receiptedAt();
        corrections = plus(corrections, List.of(new Correction(it.reason(), it.occurredAt())));
    }

    private void limits(ReferralEvent event) {
        Limits limits = event.limits();
        List<Clock> running = clocks.stream().map(RunningClock::clock).toList();
        clocks = limits.after(running).stream()
                .map(it -> new RunningClock(it, null))
                .toList();
        for (var ended : limits.ended()) {
            if (ended.late()) {
                lateSteps = plus(lateSteps, List.of(lateStep(ended.clock(), event.occurredAt())));
            }
        }
    }

    private static LateStep lateStep(Clock missed, Instant at) {
        return new LateStep(missed.rule(), missed.pack(), missed.startedAt(), missed.dueAt(), at);
    }

    private static <T> T or(@Nullable T corrected, T known) {
        return corrected == null ? known : corrected;
    }

    private static <T> List<T> plus(List<T> known, List<T> more) {
        var all = new ArrayList<T>(known);
        all.addAll(more);
        return List.copyOf(all);
    }
}
