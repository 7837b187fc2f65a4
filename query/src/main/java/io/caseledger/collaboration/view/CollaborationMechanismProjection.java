package io.caseledger.collaboration.view;

import io.caseledger.collaboration.CollaborationMechanismEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds mechanism events to the mechanism view. */
@Component
class CollaborationMechanismProjection extends Projection<CollaborationMechanismView, CollaborationMechanismEvent> {
    CollaborationMechanismProjection() {
        super(CollaborationMechanismView.FEED);
    }

    @EventHandler
    void on(CollaborationMechanismEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(CollaborationMechanismView.FEED, event, token, recordedAt);
    }
}
