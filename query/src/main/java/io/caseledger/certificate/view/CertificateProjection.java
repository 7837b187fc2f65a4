package io.caseledger.certificate.view;

import io.caseledger.certificate.TrainingCertificateEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds the events of certificates to their view. */
@Component
class CertificateProjection extends Projection<CertificateView, TrainingCertificateEvent> {
    CertificateProjection() {
        super(CertificateView.KIND);
    }

    @EventHandler
    void on(TrainingCertificateEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.certificateId(), event, token, recordedAt);
    }
}
