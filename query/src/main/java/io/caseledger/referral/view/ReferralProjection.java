package io.caseledger.referral.view;

import io.caseledger.referral.ReferralEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds referral events to the referral view. */
@Component
class ReferralProjection extends Projection<ReferralView, ReferralEvent> {
    ReferralProjection() {
        super(ReferralView.FEED);
    }

    @EventHandler
    void on(ReferralEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(ReferralView.FEED, event, token, recordedAt);
    }
}
