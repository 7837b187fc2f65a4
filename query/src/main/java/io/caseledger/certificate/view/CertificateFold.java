package io.caseledger.certificate.view;

import io.caseledger.certificate.CertificatePerson;
import io.caseledger.certificate.TrainingCertificateEvent;
import io.caseledger.certificate.TrainingCertificateEvent.CertificateHandOverVoided;
import io.caseledger.certificate.TrainingCertificateEvent.CertificateHandedOver;
import io.caseledger.certificate.TrainingCertificateEvent.CertificateIssued;
import io.caseledger.certificate.TrainingCertificateEvent.CertificateRevoked;
import io.caseledger.certificate.TrainingCertificateEvent.CertificateSuperseded;
import io.caseledger.certificate.TrainingCertificateLifeCycle;
import io.caseledger.shared.Zone;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How events change what is shown of a certificate. */
final class CertificateFold {
    private final CertificateView before;
    private final TrainingCertificateEvent event;
    private @Nullable CertificatePerson receivedBy;
    private @Nullable Instant handedOverAt;
    private @Nullable LocalDate endedOn;
    private @Nullable String endReason;
    private @Nullable String supersededBy;

    private CertificateFold(CertificateView before, TrainingCertificateEvent event) {
        this.before = before;
        this.event = event;
        receivedBy = before.receivedBy();
        handedOverAt = before.handedOverAt();
        endedOn = before.endedOn();
        endReason = before.endReason();
        supersededBy = before.supersededBy();
    }

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    static CertificateView evolve(@Nullable CertificateView view, TrainingCertificateEvent event) {
        if (view == null) {
            return begun(event);
        }
        var fold = new CertificateFold(view, event);
        fold.take();
        return fold.view();
    }

    private static CertificateView begun(TrainingCertificateEvent event) {
        if (!(event instanceof CertificateIssued it)) {
            throw new IllegalStateException("A certificate begins with its issue, not with " + event);
        }
        return new CertificateView(
                it.certificateId(),
                it.projectId(),
                it.number(),
                it.verificationCode(),
                it.kind(),
                TrainingCertificateLifeCycle.after(it),
                true,
                1,
                it.traineeId(),
                it.participationId(),
                it.holder(),
                it.training(),
                it.issuedOn(),
                null,
                null,
                null,
                null,
                it.supersedes(),
                null,
                it.occurredAt());
    }

    private void take() {
        switch (event) {
            case CertificateIssued it -> throw new IllegalStateException("Issued a second time: " + it.certificateId());
            case CertificateHandedOver it -> {
                receivedBy = it.receivedBy();
                handedOverAt = it.occurredAt();
            }
            case CertificateHandOverVoided _ -> {
                receivedBy = null;
                handedOverAt = null;
            }
            case CertificateRevoked it -> end(it.reason());
            case CertificateSuperseded it -> {
                end(it.reason());
                supersededBy = it.replacementId();
            }
        }
    }

    private void end(String reason) {
        endedOn = Zone.dayOf(event.occurredAt());
        endReason = reason;
    }

    private CertificateView view() {
        var state = TrainingCertificateLifeCycle.after(event);
        return new CertificateView(
                before.id(),
                before.projectId(),
                before.number(),
                before.verificationCode(),
                before.kind(),
                state,
                TrainingCertificateLifeCycle.isInForce(state),
                before.version() + 1,
                before.traineeId(),
                before.participationId(),
                before.holder(),
                before.training(),
                before.issuedOn(),
                receivedBy,
                handedOverAt,
                endedOn,
                endReason,
                before.supersedes(),
                supersededBy,
                event.occurredAt());
    }
}
