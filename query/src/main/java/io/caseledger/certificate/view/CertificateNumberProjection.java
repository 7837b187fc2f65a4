package io.caseledger.certificate.view;

import io.caseledger.certificate.TrainingCertificateEvent.CertificateIssued;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds each number with its certificate. */
@Component
class CertificateNumberProjection extends Projection<CertificateNumberView, CertificateIssued> {
    CertificateNumberProjection() {
        super(CertificateNumberView.KIND);
    }

    @EventHandler
    void on(CertificateIssued event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.number(), event, token, recordedAt);
    }
}
