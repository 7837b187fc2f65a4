package io.caseledger.training;

import static io.caseledger.training.TrainingClassState.CANCELLED;
import static io.caseledger.training.TrainingClassState.CERTIFIED;
import static io.caseledger.training.TrainingClassState.DELIVERED;
import static io.caseledger.training.TrainingClassState.OPEN;
import static io.caseledger.training.TrainingClassState.PLANNED;

import io.caseledger.training.ClassEvent.*;
import java.util.Collection;

/** Which state an event leads a class to. */
public final class TrainingClassLifeCycle {
    private TrainingClassLifeCycle() {}

    /**
     * The state after an event, given the state before it and how all sessions stand after it.
     *
     * <p>What was delivered decides between open and delivered. When it changes after the certification, the class has to be
     * certified again.
     */
    public static TrainingClassState after(
            TrainingClassEvent event, TrainingClassState before, Collection<SessionState> sessions) {
        return switch (event) {
            case TrainingClassPlanned _ -> PLANNED;
            case TrainingClassOpened _ -> of(sessions);
            case TrainingClassCertified _ -> CERTIFIED;
            case TrainingClassCancelled _ -> CANCELLED;
            case TrainingClassCorrected _, RecordingEvent _ -> before;
            case SessionEvent _ -> before == PLANNED ? PLANNED : of(sessions);
        };
    }

    private static TrainingClassState of(Collection<SessionState> sessions) {
        boolean outstanding = sessions.contains(SessionState.PLANNED);
        return sessions.contains(SessionState.DELIVERED) && !outstanding ? DELIVERED : OPEN;
    }
}
