package io.caseledger.history.view;

import io.caseledger.history.HistoricalCaseEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds the events of historical cases to their view. */
@Component
class HistoricalCaseProjection extends Projection<HistoricalCaseView, HistoricalCaseEvent> {
    HistoricalCaseProjection() {
        super(HistoricalCaseView.KIND);
    }

    @EventHandler
    void on(HistoricalCaseEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.caseId(), event, token, recordedAt);
    }
}
