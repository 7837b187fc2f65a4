package io.caseledger.policy.view;

import io.caseledger.policy.PolicyEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds the events of policies to their view. */
@Component
class PolicyProjection extends Projection<PolicyView, PolicyEvent> {
    PolicyProjection() {
        super(PolicyView.KIND);
    }

    @EventHandler
    void on(PolicyEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.policyId(), event, token, recordedAt);
    }
}
