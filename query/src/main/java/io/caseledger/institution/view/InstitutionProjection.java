package io.caseledger.institution.view;

import io.caseledger.institution.InstitutionEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds the events of institutions to their view. */
@Component
class InstitutionProjection extends Projection<InstitutionView, InstitutionEvent> {
    InstitutionProjection() {
        super(InstitutionView.KIND);
    }

    @EventHandler
    void on(InstitutionEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.institutionId(), event, token, recordedAt);
    }
}
