package io.caseledger.training.view;

import io.caseledger.training.ClassEvent.TrainingClassCancelled;
import io.caseledger.training.ClassEvent.TrainingClassCertified;
import io.caseledger.training.ClassEvent.TrainingClassCorrected;
import io.caseledger.training.ClassEvent.TrainingClassOpened;
import io.caseledger.training.ClassEvent.TrainingClassPlanned;
import io.caseledger.training.RecordingEvent;
import io.caseledger.training.SessionEvent;
import io.caseledger.training.TrainingClassEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds what concerns a session to the view of that session. */
@Component
class TrainingSessionProjection extends Projection<TrainingSessionView, TrainingClassEvent> {
    TrainingSessionProjection() {
        super(TrainingSessionView.KIND);
    }

    @EventHandler
    void on(TrainingClassEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        for (String sessionId : sessions(event)) {
            fold(TrainingSessionView.idOf(event.classId(), sessionId), event, token, recordedAt);
        }
    }

    /** The sessions that an event changes. */
    static List<String> sessions(TrainingClassEvent event) {
        return switch (event) {
            case SessionEvent it -> List.of(it.sessionId());
            case RecordingEvent it -> List.of(it.sessionId());
            case TrainingClassCancelled it -> it.sessions();
            case TrainingClassPlanned _, TrainingClassOpened _, TrainingClassCorrected _, TrainingClassCertified _ ->
                List.of();
        };
    }
}
