package io.caseledger.dispute.view;

import io.caseledger.dispute.DisputeEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds the events of dispute cases to their view; what families and numbers note beside them stays out of it. */
@Component
class DisputeProjection extends Projection<DisputeView, DisputeEvent> {
    DisputeProjection() {
        super(DisputeView.FEED);
    }

    @EventHandler
    void on(DisputeEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(DisputeView.FEED, event, token, recordedAt);
    }
}
