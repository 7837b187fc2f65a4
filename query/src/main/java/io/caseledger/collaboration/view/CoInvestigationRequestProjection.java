package io.caseledger.collaboration.view;

import io.caseledger.collaboration.CoInvestigationRequestEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds the events of co-investigation requests to their view. */
@Component
class CoInvestigationRequestProjection extends Projection<CoInvestigationRequestView, CoInvestigationRequestEvent> {
    CoInvestigationRequestProjection() {
        super(CoInvestigationRequestView.KIND);
    }

    @EventHandler
    void on(CoInvestigationRequestEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.coInvestigationId(), event, token, recordedAt);
    }
}
