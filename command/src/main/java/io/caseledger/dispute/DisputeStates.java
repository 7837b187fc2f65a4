package io.caseledger.dispute;

import static io.caseledger.dispute.DisputeState.*;

import io.caseledger.dispute.AdjudicationEvent.*;
import io.caseledger.dispute.AssistanceEvent.*;
import io.caseledger.dispute.IntakeEvent.*;
import io.caseledger.dispute.MediationEvent.*;
import io.caseledger.dispute.OutcomeEvent.*;
import io.caseledger.dispute.PenaltyEvent.*;

/** Which state an event leads to. */
final class DisputeStates {
    private DisputeStates() {}

    /** The state after an event, given the state before it. */
    static DisputeState after(DisputeEvent event, DisputeState before) {
        return switch (event) {
            case IntakeEvent it -> afterIntake(it, before);
            case AssistanceStarted _ -> ASSISTING;
            case AssistanceGiven _, CaseFileEvent _ -> before;
            case MediationEvent it -> afterMediation(it, before);
            case AdjudicationEvent it -> afterAdjudication(it, before);
            case PenaltyInvestigationOpened _ -> PENALTY_INVESTIGATION;
            case PenaltyInvestigationDropped _ -> ASSISTING;
            case PenaltyInvestigationExtended _, PenaltyDecided _, CrimeSuspected _, CrimeReferralRecorded _ -> before;
            case OutcomeEvent it -> afterOutcome(it, before);
        };
    }

    private static DisputeState afterIntake(IntakeEvent event, DisputeState before) {
        return switch (event) {
            case DisputeRegistered _, DisputeSupplementSupplied _ -> RECEIVED;
            case DisputeSupplementRequested _ -> SUPPLEMENT_REQUESTED;
            case DisputeDeemedWithdrawn _ -> DEEMED_WITHDRAWN;
            case DisputeAccepted _ -> ACCEPTED;
            case DisputeRejected _ -> REJECTED;
            case RejectionObjectionDecided it -> it.upheld() ? ACCEPTED : REJECTED;
            case RejectionObjected _, LeadCheckExtended _ -> before;
        };
    }

    private static DisputeState afterMediation(MediationEvent event, DisputeState before) {
        return switch (event) {
            case MediationStarted _ -> MEDIATING;
            case MediationRefused _ -> before == MEDIATING ? ASSISTING : before;
            case MediationFailed _ -> ASSISTING;
            case MediationExtended _, DisputeSettled _, MediationAgreed _ -> before;
            case JudicialConfirmationRequested _, JudicialConfirmationDecided _ -> before;
        };
    }

    private static DisputeState afterAdjudication(AdjudicationEvent event, DisputeState before) {
        return switch (event) {
            case AdjudicationDocketed _, AdjudicationResumed _ -> ADJUDICATING;
            case AdjudicationSuspended _ -> SUSPENDED;
            case AdjudicationTerminated _ -> ASSISTING;
            case CourtProceedingsRecorded _, CourtProceedingsEnded _, AdjudicationExtended _ -> before;
            case CopySent _, CopyReceived _, ReplyReceived _, OralHearingScheduled _, OralHearingHeld _ -> before;
            case EvaluationReportRequested _, EvaluationReportReceived _, AdjudicationDecided _ -> before;
        };
    }

    private static DisputeState afterOutcome(OutcomeEvent event, DisputeState before) {
        return switch (event) {
            case DisputeTransferred _ -> TRANSFERRED;
            case TransferReceipted _ -> before;
            case TransferReturned _ -> ASSISTING;
            case DisputeClosed _ -> CLOSED;
            case DisputeArchived _ -> ARCHIVED;
            case DisputeReopened _ -> REOPENED;
            case DisputeWithdrawn _ -> WITHDRAWN;
            case DisputeVoided _ -> VOIDED;
            case DisputeMarkedDuplicate _ -> DUPLICATE;
        };
    }
}
