package io.caseledger.aside.view;

import io.caseledger.aside.AsideEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds the decisions about events that cannot be folded to their view. */
@Component
class AsideOrderProjection extends Projection<AsideOrderView, AsideEvent> {
    AsideOrderProjection() {
        super(AsideOrderView.KIND);
    }

    @EventHandler
    void on(AsideEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.asideId(), event, token, recordedAt);
    }
}
