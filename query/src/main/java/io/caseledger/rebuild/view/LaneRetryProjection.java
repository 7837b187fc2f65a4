package io.caseledger.rebuild.view;

import io.caseledger.rebuild.LaneEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds the events of lanes to their view. */
@Component
class LaneRetryProjection extends Projection<LaneRetryView, LaneEvent> {
    LaneRetryProjection() {
        super(LaneRetryView.KIND);
    }

    @EventHandler
    void on(LaneEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.retryId(), event, token, recordedAt);
    }
}
