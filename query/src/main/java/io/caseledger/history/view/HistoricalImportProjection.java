package io.caseledger.history.view;

import io.caseledger.history.HistoricalImportEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds the events of imports to their view. */
@Component
class HistoricalImportProjection extends Projection<HistoricalImportView, HistoricalImportEvent> {
    HistoricalImportProjection() {
        super(HistoricalImportView.KIND);
    }

    @EventHandler
    void on(HistoricalImportEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.importId(), event, token, recordedAt);
    }
}
