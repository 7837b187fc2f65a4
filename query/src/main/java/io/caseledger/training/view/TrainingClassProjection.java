package io.caseledger.training.view;

import io.caseledger.training.TrainingClassEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds the events of classes to their view. */
@Component
class TrainingClassProjection extends Projection<TrainingClassView, TrainingClassEvent> {
    TrainingClassProjection() {
        super(TrainingClassView.KIND);
    }

    @EventHandler
    void on(TrainingClassEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.classId(), event, token, recordedAt);
    }
}
