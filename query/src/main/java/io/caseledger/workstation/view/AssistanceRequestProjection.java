package io.caseledger.workstation.view;

import io.caseledger.views.Projection;
import io.caseledger.workstation.AssistanceRequestEvent;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds the events of requests for assistance to their view. */
@Component
class AssistanceRequestProjection extends Projection<AssistanceRequestView, AssistanceRequestEvent> {
    AssistanceRequestProjection() {
        super(AssistanceRequestView.KIND);
    }

    @EventHandler
    void on(AssistanceRequestEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.assistanceRequestId(), event, token, recordedAt);
    }
}
