package io.caseledger.institution.view;

import io.caseledger.institution.PractitionerEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds the events of practitioners to their view. */
@Component
class PractitionerProjection extends Projection<PractitionerView, PractitionerEvent> {
    PractitionerProjection() {
        super(PractitionerView.KIND);
    }

    @EventHandler
    void on(PractitionerEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.practitionerId(), event, token, recordedAt);
    }
}
