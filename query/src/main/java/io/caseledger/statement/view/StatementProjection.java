package io.caseledger.statement.view;

import io.caseledger.statement.StatementEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds statement events to the statement view: to the statement itself, and to the one whose place it takes. */
@Component
class StatementProjection extends Projection<StatementView, StatementEvent> {
    StatementProjection() {
        super(StatementView.KIND);
    }

    @EventHandler
    void on(StatementEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.statementId(), event, token, recordedAt);
        String restated = event.restated();
        if (restated != null) {
            fold(restated, event, token, recordedAt);
        }
    }
}
