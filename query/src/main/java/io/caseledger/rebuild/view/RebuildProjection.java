package io.caseledger.rebuild.view;

import io.caseledger.rebuild.RebuildEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds the events of rebuilds to their view. */
@Component
class RebuildProjection extends Projection<RebuildView, RebuildEvent> {
    RebuildProjection() {
        super(RebuildView.KIND);
    }

    @EventHandler
    void on(RebuildEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.rebuildId(), event, token, recordedAt);
    }
}
