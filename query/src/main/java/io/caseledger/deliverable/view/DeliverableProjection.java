package io.caseledger.deliverable.view;

import io.caseledger.deliverable.DeliverableEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds the events of deliverables to their view. */
@Component
class DeliverableProjection extends Projection<DeliverableView, DeliverableEvent> {
    DeliverableProjection() {
        super(DeliverableView.FEED);
    }

    @EventHandler
    void on(DeliverableEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(DeliverableView.FEED, event, token, recordedAt);
    }
}
