package io.caseledger.screening.view;

import io.caseledger.screening.ScreeningEvent;
import io.caseledger.screening.ScreeningEvent.ClauseAssessed;
import io.caseledger.screening.ScreeningEvent.RemediationFinished;
import io.caseledger.screening.ScreeningEvent.RemediationRechecked;
import io.caseledger.screening.ScreeningEvent.RemediationStarted;
import io.caseledger.screening.ScreeningEvent.RiskAccepted;
import io.caseledger.screening.ScreeningEvent.ScreeningVoided;
import io.caseledger.views.Projection;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds what concerns a clause to the remedy of that clause. */
@Component
class RemediationProjection extends Projection<RemediationView, ScreeningEvent> {
    RemediationProjection() {
        super(RemediationView.KIND);
    }

    @EventHandler
    void on(ScreeningEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        for (String clauseId : clauses(event)) {
            fold(RemediationView.idOf(event.screeningId(), clauseId), event, token, recordedAt);
        }
    }

    /** The clauses whose remedy an event changes. */
    private static List<String> clauses(ScreeningEvent event) {
        return switch (event) {
            case ClauseAssessed it -> List.of(it.clauseId());
            case RemediationStarted it -> List.of(it.clauseId());
            case RemediationFinished it -> List.of(it.clauseId());
            case RemediationRechecked it -> List.of(it.clauseId());
            case RiskAccepted it -> List.of(it.clauseId());
            case ScreeningVoided it -> it.remedies();
            case ScreeningEvent.ScreeningBegun _,
                    ScreeningEvent.ScreeningProfileRevised _,
                    ScreeningEvent.ScreeningSubmitted _,
                    ScreeningEvent.ScreeningDelivered _,
                    ScreeningEvent.ScreeningSigned _,
                    ScreeningEvent.ScreeningReopened _,
                    ScreeningEvent.ScreeningCorrected _ -> List.of();
        };
    }
}
