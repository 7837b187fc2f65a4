package io.caseledger.training.view;

import io.caseledger.training.TrainingClassEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds what concerns a session to the view of that session. */
@Component
class TrainingSessionProjection extends Projection<TrainingSessionView, TrainingClassEvent> {
    TrainingSessionProjection() {
        super(TrainingSessionView.FEED);
    }

    @EventHandler
    void on(TrainingClassEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(TrainingSessionView.FEED, event, token, recordedAt);
    }
}
