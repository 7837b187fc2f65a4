package io.caseledger.history.view;

import io.caseledger.history.HistoricalImportEvent.HistoricalBlockStored;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Keeps the receipts of each block of an import. */
@Component
class HistoricalReceiptsProjection extends Projection<HistoricalReceiptsView, HistoricalBlockStored> {
    HistoricalReceiptsProjection() {
        super(HistoricalReceiptsView.KIND);
    }

    @EventHandler
    void on(HistoricalBlockStored event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(HistoricalReceiptsView.idOf(event.importId(), event.block()), event, token, recordedAt);
    }
}
