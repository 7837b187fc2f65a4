package io.caseledger.dispute;

import io.caseledger.dispute.AdjudicationCommand.*;
import io.caseledger.dispute.AssistanceCommand.*;
import io.caseledger.dispute.MediationCommand.*;
import io.caseledger.dispute.PenaltyCommand.*;
import io.caseledger.gate.Remembering;
import org.axonframework.commandhandling.CommandHandler;

/**
 * The doors of a case for what is done in it: assistance, mediation, adjudication, penalty. Axon looks for one door for
 * each command; behind every one stands {@link CaseFile#decide}.
 */
abstract class DisputeProceedings extends Remembering {
    abstract void take(DisputeCommand it, DisputeDesk desk);

    @CommandHandler
    void handle(StartAssistance it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(RecordAssistance it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(StartMediation it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(ExtendMediation it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(RefuseMediation it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(FailMediation it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(RecordSettlement it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(RecordMediationAgreement it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(RequestJudicialConfirmation it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(DecideJudicialConfirmation it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(RecordCourtProceedings it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(EndCourtProceedings it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(DocketAdjudication it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(SendCopyToRespondent it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(RecordCopyReceived it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(RecordReply it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(ScheduleOralHearing it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(HoldOralHearing it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(SuspendAdjudication it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(ResumeAdjudication it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(ExtendAdjudication it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(RequestEvaluationReport it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(RecordEvaluationReport it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(DecideAdjudication it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(TerminateAdjudication it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(OpenPenaltyInvestigation it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(ExtendPenaltyInvestigation it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(RecordSuspectedCrime it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(RecordCrimeReferral it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(DecidePenalty it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(DropPenaltyInvestigation it, DisputeDesk desk) {
        take(it, desk);
    }
}
