package io.caseledger.training.view;

import io.caseledger.training.TrainingProgrammeEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds the events of programmes to their view. */
@Component
class TrainingProgrammeProjection extends Projection<TrainingProgrammeView, TrainingProgrammeEvent> {
    TrainingProgrammeProjection() {
        super(TrainingProgrammeView.KIND);
    }

    @EventHandler
    void on(TrainingProgrammeEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.programmeId(), event, token, recordedAt);
    }
}
