package io.caseledger.certificate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.certificate.TrainingCertificateCommand.*;
import io.caseledger.certificate.TrainingCertificateEvent.*;
import io.caseledger.gate.Remembering;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * The certificate of one person for one class. It is issued, and on paper handed over. It is revoked when it should not be
 * there, or superseded when another one says it better; its number stays taken, and verifying it tells what became of it.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class TrainingCertificate extends Remembering {
    @AggregateIdentifier
    private String certificateId;

    private String projectId;
    private Certified certified;
    private CertificateKind kind;
    private TrainingCertificateState state;
    private Instant lastStepAt;

    TrainingCertificate() {}

    @CommandHandler
    TrainingCertificate(IssueCertificate it, CertificateDesk desk) {
        apply(desk.issue(it));
    }

    @CommandHandler
    void handle(HandOverCertificate it) {
        check(it, it.occurredAt());
        Rejected.unless(kind == CertificateKind.PAPER, "CERTIFICATE_NOT_ON_PAPER");
        apply(new CertificateHandedOver(
                certificateId, projectId, new CertificatePerson(it.receivedBy()), it.occurredAt()));
    }

    @CommandHandler
    void handle(VoidCertificateHandOver it) {
        check(it, it.occurredAt());
        apply(new CertificateHandOverVoided(certificateId, projectId, it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(RevokeCertificate it, CertificateDesk desk) {
        check(it, it.occurredAt());
        desk.revoke(certified, it.reason());
        apply(new CertificateRevoked(certificateId, projectId, it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(SupersedeCertificate it, CertificateDesk desk) {
        check(it, it.occurredAt());
        var next = desk.replace(certified, it.reason(), it.occurredAt());
        apply(new CertificateSuperseded(certificateId, projectId, next.certificateId(), it.reason(), it.occurredAt()));
    }

    private void check(TrainingCertificateCommand it, Instant occurredAt) {
        TrainingCertificateLifeCycle.check(it, state);
        Rejected.unlessAbout(
                "occurredAt", !occurredAt.isBefore(lastStepAt), "OCCURRED_BEFORE_PREVIOUS_STEP", lastStepAt);
    }

    @EventSourcingHandler
    void on(TrainingCertificateEvent event, MetaData meta) {
        remember(event, meta);
        state = TrainingCertificateLifeCycle.after(event);
        lastStepAt = event.occurredAt();
        if (event instanceof CertificateIssued it) {
            certificateId = it.certificateId();
            projectId = it.projectId();
            kind = it.kind();
            certified =
                    new Certified(it.certificateId(), it.training().classId(), it.traineeId(), it.participationId());
        }
    }

    @Override
    protected String recordId() {
        return certificateId;
    }
}
