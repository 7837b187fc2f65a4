package io.caseledger.attendance.view;

import io.caseledger.attendance.ParticipationEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds the events of participations to their view. */
@Component
class ParticipationProjection extends Projection<ParticipationView, ParticipationEvent> {
    ParticipationProjection() {
        super(ParticipationView.FEED);
    }

    @EventHandler
    void on(ParticipationEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(ParticipationView.FEED, event, token, recordedAt);
    }
}
