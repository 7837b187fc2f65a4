package io.caseledger.certificate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.certificate.CertificateRunCommand.IssueCertificates;
import io.caseledger.certificate.CertificateRunEvent.CertificatesIssued;
import io.caseledger.gate.Remembering;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * One time that the certificates which a class still lacked were issued (批量发证). It keeps a receipt for each who completed
 * the class, and nothing more happens to it.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class CertificateRun extends Remembering {
    @AggregateIdentifier
    private String runId;

    CertificateRun() {}

    @CommandHandler
    CertificateRun(IssueCertificates it, CertificateDesk desk) {
        var run = desk.issueAll(it);
        apply(new CertificatesIssued(
                it.runId(), run.projectId(), it.classId(), run.receipts(), run.remaining(), it.occurredAt()));
    }

    @EventSourcingHandler
    void on(CertificateRunEvent event, MetaData meta) {
        remember(event, meta);
        runId = event.runId();
    }

    @Override
    protected String recordId() {
        return runId;
    }
}
