package io.caseledger.collaboration.view;

import io.caseledger.collaboration.InformationShareEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds the events of shared information to its view. */
@Component
class InformationShareProjection extends Projection<InformationShareView, InformationShareEvent> {
    InformationShareProjection() {
        super(InformationShareView.KIND);
    }

    @EventHandler
    void on(InformationShareEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.shareId(), event, token, recordedAt);
    }
}
