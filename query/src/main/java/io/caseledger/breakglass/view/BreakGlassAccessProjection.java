package io.caseledger.breakglass.view;

import io.caseledger.breakglass.BreakGlassEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds the events of emergency accesses to their view. */
@Component
class BreakGlassAccessProjection extends Projection<BreakGlassAccessView, BreakGlassEvent> {
    BreakGlassAccessProjection() {
        super(BreakGlassAccessView.KIND);
    }

    @EventHandler
    void on(BreakGlassEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.accessId(), event, token, recordedAt);
    }
}
