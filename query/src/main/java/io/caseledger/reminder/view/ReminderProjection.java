package io.caseledger.reminder.view;

import io.caseledger.reminder.ReminderEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds reminder events to the reminder view. */
@Component
class ReminderProjection extends Projection<ReminderView, ReminderEvent> {
    ReminderProjection() {
        super(ReminderView.KIND);
    }

    @EventHandler
    void on(ReminderEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.reminderId(), event, token, recordedAt);
    }
}
