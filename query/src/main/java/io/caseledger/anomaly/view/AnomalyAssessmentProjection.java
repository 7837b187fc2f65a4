package io.caseledger.anomaly.view;

import io.caseledger.anomaly.AnomalyEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds what auditors said to its view. */
@Component
class AnomalyAssessmentProjection extends Projection<AnomalyAssessmentView, AnomalyEvent> {
    AnomalyAssessmentProjection() {
        super(AnomalyAssessmentView.KIND);
    }

    @EventHandler
    void on(AnomalyEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.assessmentId(), event, token, recordedAt);
    }
}
