package io.caseledger.annex.view;

import io.caseledger.annex.AnnexEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds annex events to the annex view. */
@Component
class AnnexProjection extends Projection<AnnexView, AnnexEvent> {
    AnnexProjection() {
        super(AnnexView.KIND);
    }

    @EventHandler
    void on(AnnexEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.annexId(), event, token, recordedAt);
    }
}
