package io.caseledger.attendance.view;

import io.caseledger.attendance.AttendanceListEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds the events of attendance lists to their view. */
@Component
class AttendanceListProjection extends Projection<AttendanceListView, AttendanceListEvent> {
    AttendanceListProjection() {
        super(AttendanceListView.KIND);
    }

    @EventHandler
    void on(AttendanceListEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.listId(), event, token, recordedAt);
    }
}
