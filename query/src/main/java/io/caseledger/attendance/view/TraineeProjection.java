package io.caseledger.attendance.view;

import io.caseledger.attendance.TraineeEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds the events of trainees to their view. */
@Component
class TraineeProjection extends Projection<TraineeView, TraineeEvent> {
    TraineeProjection() {
        super(TraineeView.KIND);
    }

    @EventHandler
    void on(TraineeEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.traineeId(), event, token, recordedAt);
    }
}
