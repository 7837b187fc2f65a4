package io.caseledger.body.view;

import io.caseledger.body.HandlingBodyEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds the events of handling bodies to their view. */
@Component
class BodyProjection extends Projection<BodyView, HandlingBodyEvent> {
    BodyProjection() {
        super(BodyView.KIND);
    }

    @EventHandler
    void on(HandlingBodyEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.bodyId(), event, token, recordedAt);
    }
}
