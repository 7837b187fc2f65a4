package io.caseledger.complaint.view;

import io.caseledger.complaint.ComplaintEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds complaint events to the complaint view. */
@Component
class ComplaintProjection extends Projection<ComplaintView, ComplaintEvent> {
    ComplaintProjection() {
        super(ComplaintView.FEED);
    }

    @EventHandler
    void on(ComplaintEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(ComplaintView.FEED, event, token, recordedAt);
    }
}
