package io.caseledger.certificate.view;

import io.caseledger.certificate.CertificateRunEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds the events of runs to their view. */
@Component
class CertificateRunProjection extends Projection<CertificateRunView, CertificateRunEvent> {
    CertificateRunProjection() {
        super(CertificateRunView.KIND);
    }

    @EventHandler
    void on(CertificateRunEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.runId(), event, token, recordedAt);
    }
}
