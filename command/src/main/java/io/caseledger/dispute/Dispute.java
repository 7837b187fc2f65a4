package io.caseledger.dispute;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.dispute.CaseFileCommand.*;
import io.caseledger.dispute.IntakeCommand.*;
import io.caseledger.dispute.OutcomeCommand.*;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * A dispute case from its receipt to its archive.
 *
 * <p>It is received, perhaps supplemented, and accepted or rejected. Accepted, it is assisted; then mediated, adjudicated,
 * investigated for a penalty, or transferred to another body. It is closed with an outcome that agrees with what happened,
 * and archived, or opened again. While it is open it can be withdrawn. What is known of it stands in {@link CaseFile},
 * which decides; each part of the work has its own rules: {@link Intake}, {@link Mediation}, {@link Adjudication},
 * {@link Penalty}, {@link Ending}, {@link CaseWork}.
 */
@Aggregate(cache = RecentCases.NAME)
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class Dispute extends DisputeProceedings {
    @AggregateIdentifier
    private String caseId;

    private CaseFile file;

    Dispute() {}

    @CommandHandler
    Dispute(RegisterDisputeCase it, DisputeDesk desk) {
        apply(Intake.register(it, desk));
    }

    @CommandHandler
    void handle(RequestDisputeSupplement it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(SupplyDisputeSupplement it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(DeemDisputeWithdrawn it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(AcceptDisputeCase it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(RejectDisputeCase it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(ObjectToRejection it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(DecideRejectionObjection it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(ExtendLeadCheck it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(TransferDisputeCase it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(RecordTransferReceipt it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(ReturnTransferredCase it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(CloseDisputeCase it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(ArchiveDisputeCase it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(ReopenDisputeCase it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(WithdrawDisputeCase it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(VoidDisputeCase it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(MarkDisputeDuplicate it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(CorrectDisputeCase it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(AddDisputeEvidence it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(DeclareEvidenceComplete it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(RetractEvidenceComplete it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(AssignDisputeOfficer it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(UnassignDisputeOfficer it, DisputeDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(JoinDisputeCase it, DisputeDesk desk) {
        take(it, desk);
    }

    @Override
    void take(DisputeCommand it, DisputeDesk desk) {
        apply(file.decide(it, desk));
    }

    @EventSourcingHandler
    void on(DisputeEvent event, MetaData meta) {
        remember(event, meta);
        file = CaseFile.after(event, file);
        caseId = file.caseId();
    }

    @Override
    protected String recordId() {
        return caseId;
    }
}
