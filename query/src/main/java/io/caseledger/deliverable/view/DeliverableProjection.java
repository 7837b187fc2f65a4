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
        super(DeliverableView.KIND);
    }

    @EventHandler
    void on(DeliverableEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.deliverableId(), event, token, recordedAt);
    }
}
