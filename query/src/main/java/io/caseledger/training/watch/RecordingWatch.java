package io.caseledger.training.watch;

import io.caseledger.find.Where;
import io.caseledger.gate.CommandDesk;
import io.caseledger.shared.Caller;
import io.caseledger.shared.Now;
import io.caseledger.shared.Zone;
import io.caseledger.training.RecordingState;
import io.caseledger.training.RecordingWatchCommand.CloseTrainingRecording;
import io.caseledger.training.view.TrainingSessionView;
import io.caseledger.views.Sight;
import io.caseledger.views.Views;
import java.time.LocalDate;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds the recordings whose last day is over. The class itself takes each only once, so a view that is behind does no harm. */
@Component
class RecordingWatch {
    private static final Logger LOG = LoggerFactory.getLogger(RecordingWatch.class);
    private static final Caller CALLER = Caller.system("recordings");

    private final Views views;
    private final CommandDesk desk;
    private final Now now;

    RecordingWatch(Views views, CommandDesk desk, Now now) {
        this.views = views;
        this.desk = desk;
        this.now = now;
    }

    /** Closes what is to be closed; one that cannot be closed now waits for the next time and holds up no other. */
    void poll() {
        LocalDate tomorrow = Zone.dayOf(now.instant()).plusDays(1);
        Where over = Where.all(
                Where.is("view.recordings.state", RecordingState.PUBLISHED),
                Where.is("view.voided", false),
                new Where.Range("view.videoOpenUntil", null, tomorrow));
        views.all(Sight.EVERYTHING, TrainingSessionView.KIND, over).forEach(this::close);
    }

    private void close(TrainingSessionView session) {
        LocalDate until = Objects.requireNonNull(session.videoOpenUntil());
        String recordingId = session.recordings().getLast().recordingId();
        try {
            var _ = desk.send(
                    new CloseTrainingRecording(session.classId(), session.sessionId(), recordingId, until),
                    CALLER,
                    null);
        } catch (RuntimeException failure) {
            LOG.warn("Could not close the recording of {}: {}", session.id(), String.valueOf(failure.getMessage()));
        }
    }
}
