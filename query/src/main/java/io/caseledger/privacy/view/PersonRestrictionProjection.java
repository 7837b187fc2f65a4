package io.caseledger.privacy.view;

import io.caseledger.privacy.PersonRestrictionEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds the events of restrictions to their view. */
@Component
class PersonRestrictionProjection extends Projection<PersonRestrictionView, PersonRestrictionEvent> {
    PersonRestrictionProjection() {
        super(PersonRestrictionView.KIND);
    }

    @EventHandler
    void on(PersonRestrictionEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.restrictionId(), event, token, recordedAt);
    }
}
