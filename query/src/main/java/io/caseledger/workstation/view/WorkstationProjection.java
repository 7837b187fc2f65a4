package io.caseledger.workstation.view;

import io.caseledger.views.Projection;
import io.caseledger.workstation.WorkstationEvent;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds workstation events to the workstation view. */
@Component
class WorkstationProjection extends Projection<WorkstationView, WorkstationEvent> {
    WorkstationProjection() {
        super(WorkstationView.FEED);
    }

    @EventHandler
    void on(WorkstationEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(WorkstationView.FEED, event, token, recordedAt);
    }
}
