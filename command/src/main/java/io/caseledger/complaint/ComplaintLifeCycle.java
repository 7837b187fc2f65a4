package io.caseledger.complaint;

import static io.caseledger.complaint.ComplaintState.COUNTERED;
import static io.caseledger.complaint.ComplaintState.DECLARATION_DELIVERED;
import static io.caseledger.complaint.ComplaintState.ESCALATED;
import static io.caseledger.complaint.ComplaintState.MEASURE_TAKEN;
import static io.caseledger.complaint.ComplaintState.MERGED;
import static io.caseledger.complaint.ComplaintState.NOTICE_RECEIVED;
import static io.caseledger.complaint.ComplaintState.PRIMA_FACIE_REVIEW;
import static io.caseledger.complaint.ComplaintState.REINSTATED;
import static io.caseledger.complaint.ComplaintState.REJECTED;
import static io.caseledger.complaint.ComplaintState.RESOLVED;
import static io.caseledger.complaint.ComplaintState.VOIDED;
import static io.caseledger.complaint.ComplaintState.WITHDRAWN;

import io.caseledger.complaint.ComplaintCommand.*;
import io.caseledger.complaint.ComplaintEvent.*;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.StateTable;
import java.util.EnumSet;
import java.util.Set;

/** Which command is possible in which state, and which state an event leads to. Voided and merged complaints are at rest. */
public final class ComplaintLifeCycle {
    private static final Set<ComplaintState> OPEN = EnumSet.of(
            NOTICE_RECEIVED,
            PRIMA_FACIE_REVIEW,
            MEASURE_TAKEN,
            COUNTERED,
            DECLARATION_DELIVERED,
            ESCALATED,
            REINSTATED);
    private static final Set<ComplaintState> HANDLED = EnumSet.of(RESOLVED, REJECTED);
    private static final Set<ComplaintState> OPEN_OR_HANDLED = also(OPEN, HANDLED);
    private static final Set<ComplaintState> OPEN_HANDLED_OR_WITHDRAWN = also(OPEN_OR_HANDLED, EnumSet.of(WITHDRAWN));

    private static final StateTable<ComplaintCommand, ComplaintState> POSSIBLE =
            StateTable.<ComplaintCommand, ComplaintState>refusingWith("COMPLAINT_STATE_FORBIDS")
                    .row(StartPrimaFacieReview.class, NOTICE_RECEIVED)
                    .row(RejectNotice.class, PRIMA_FACIE_REVIEW)
                    .row(TakeMeasure.class, PRIMA_FACIE_REVIEW)
                    .row(SubmitNonInfringementDeclaration.class, MEASURE_TAKEN)
                    .row(DeliverDeclaration.class, COUNTERED)
                    .row(PauseComplaintClock.class, DECLARATION_DELIVERED)
                    .row(ResumeComplaintClock.class, DECLARATION_DELIVERED)
                    .row(EscalateComplaint.class, DECLARATION_DELIVERED)
                    .row(ReinstateListings.class, DECLARATION_DELIVERED)
                    .row(ResolveComplaint.class, MEASURE_TAKEN, ESCALATED, REINSTATED)
                    .row(WithdrawComplaint.class, OPEN)
                    .row(VoidComplaint.class, OPEN_HANDLED_OR_WITHDRAWN)
                    .row(ReopenComplaint.class, HANDLED)
                    .row(MergeComplaint.class, OPEN_OR_HANDLED)
                    .row(CorrectComplaint.class, OPEN_OR_HANDLED)
                    .row(AddComplaintEvidence.class, OPEN_OR_HANDLED)
                    .row(FlagMaliciousNotice.class, OPEN_HANDLED_OR_WITHDRAWN)
                    .row(ClearMaliciousFlag.class, OPEN_HANDLED_OR_WITHDRAWN)
                    .row(PublishOutcome.class, HANDLED);

    private ComplaintLifeCycle() {}

    /** The state after an event, given the state before it. */
    public static ComplaintState after(ComplaintEvent event, ComplaintState before) {
        return switch (event) {
            case ComplaintFiled _ -> NOTICE_RECEIVED;
            case PrimaFacieReviewStarted _, ComplaintReopened _ -> PRIMA_FACIE_REVIEW;
            case NoticeRejected _ -> REJECTED;
            case MeasureTaken _ -> MEASURE_TAKEN;
            case NonInfringementDeclared _ -> COUNTERED;
            case DeclarationDelivered _ -> DECLARATION_DELIVERED;
            case ComplaintEscalated _ -> ESCALATED;
            case ListingsReinstated _ -> REINSTATED;
            case ComplaintResolved _ -> RESOLVED;
            case ComplaintWithdrawn _ -> WITHDRAWN;
            case ComplaintVoided _ -> VOIDED;
            case ComplaintMerged _ -> MERGED;
            case ComplaintClockPaused _, ComplaintClockResumed _ -> before;
            case ComplaintCorrected _, ComplaintEvidenceAdded _ -> before;
            case MaliciousNoticeFlagged _, MaliciousFlagCleared _, OutcomePublished _ -> before;
        };
    }

    /** Open: the notice still waits for its end, so there is no second one about the same. */
    public static boolean isOpen(ComplaintState state) {
        return OPEN.contains(state);
    }

    /** Handled: resolved, or rejected with reasons. */
    public static boolean isHandled(ComplaintState state) {
        return HANDLED.contains(state);
    }

    /**
     * Refuses a command that the state does not allow.
     *
     * @throws Rejected with {@code COMPLAINT_STATE_FORBIDS}, naming the state and the commands that are possible in it
     */
    static void check(ComplaintCommand command, ComplaintState state) {
        POSSIBLE.check(command, state);
    }

    private static Set<ComplaintState> also(Set<ComplaintState> some, Set<ComplaintState> more) {
        var all = EnumSet.copyOf(some);
        all.addAll(more);
        return all;
    }
}
