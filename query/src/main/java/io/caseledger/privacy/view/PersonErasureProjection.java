package io.caseledger.privacy.view;

import io.caseledger.privacy.PersonErasureEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds the events of erasures to their view. */
@Component
class PersonErasureProjection extends Projection<PersonErasureView, PersonErasureEvent> {
    PersonErasureProjection() {
        super(PersonErasureView.KIND);
    }

    @EventHandler
    void on(PersonErasureEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.erasureId(), event, token, recordedAt);
    }
}
