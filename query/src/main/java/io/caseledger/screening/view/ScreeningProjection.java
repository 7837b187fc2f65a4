package io.caseledger.screening.view;

import io.caseledger.screening.ScreeningEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds screening events, with their places in the log, to the screening view. */
@Component
class ScreeningProjection extends Projection<ScreeningView, Placed> {
    ScreeningProjection() {
        super(ScreeningView.FEED);
    }

    @EventHandler
    void on(ScreeningEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(ScreeningView.FEED, event, token, recordedAt);
    }
}
