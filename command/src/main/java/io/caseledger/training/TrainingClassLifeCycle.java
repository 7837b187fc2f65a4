package io.caseledger.training;

import static io.caseledger.training.TrainingClassState.CANCELLED;
import static io.caseledger.training.TrainingClassState.CERTIFIED;
import static io.caseledger.training.TrainingClassState.DELIVERED;
import static io.caseledger.training.TrainingClassState.OPEN;
import static io.caseledger.training.TrainingClassState.PLANNED;

import io.caseledger.shared.Rejected;
import io.caseledger.shared.StateTable;
import io.caseledger.training.ClassCommand.*;
import io.caseledger.training.ClassEvent.*;
import io.caseledger.training.RecordingCommand.*;
import io.caseledger.training.SessionCommand.*;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which command is possible in which state of a class, of a session and of a recording, and where an event leads. */
public final class TrainingClassLifeCycle {
    private static final Set<TrainingClassState> HELD = EnumSet.of(OPEN, DELIVERED, CERTIFIED);
    private static final Set<RecordingState> LAST = EnumSet.complementOf(EnumSet.of(RecordingState.REPLACED));

    private static final StateTable<TrainingClassCommand, TrainingClassState> POSSIBLE =
            StateTable.<TrainingClassCommand, TrainingClassState>refusingWith("TRAINING_CLASS_STATE_FORBIDS")
                    .row(OpenTrainingClass.class, PLANNED)
                    .row(CorrectTrainingClass.class, PLANNED, OPEN, DELIVERED, CERTIFIED)
                    .row(CertifyTrainingClass.class, DELIVERED)
                    .row(CancelTrainingClass.class, PLANNED, OPEN, DELIVERED)
                    .row(PlanTrainingSession.class, PLANNED, OPEN, DELIVERED)
                    .row(RescheduleTrainingSession.class, PLANNED, OPEN)
                    .row(CancelTrainingSession.class, PLANNED, OPEN)
                    .row(DeliverTrainingSession.class, OPEN)
                    .row(CorrectTrainingSession.class, HELD)
                    .row(VoidTrainingSession.class, HELD)
                    .row(UploadTrainingRecording.class, HELD)
                    .row(PublishTrainingRecording.class, HELD)
                    .row(TakeDownTrainingRecording.class, HELD)
                    .row(ReplaceTrainingRecording.class, HELD);

    private static final StateTable<TrainingClassCommand, SessionState> OF_SESSION =
            StateTable.<TrainingClassCommand, SessionState>refusingWith("TRAINING_SESSION_STATE_FORBIDS")
                    .row(RescheduleTrainingSession.class, SessionState.PLANNED)
                    .row(CancelTrainingSession.class, SessionState.PLANNED)
                    .row(DeliverTrainingSession.class, SessionState.PLANNED)
                    .row(CorrectTrainingSession.class, SessionState.DELIVERED)
                    .row(VoidTrainingSession.class, SessionState.DELIVERED)
                    .row(UploadTrainingRecording.class, SessionState.DELIVERED)
                    .row(PublishTrainingRecording.class, SessionState.DELIVERED)
                    .row(TakeDownTrainingRecording.class, SessionState.DELIVERED, SessionState.CANCELLED)
                    .row(ReplaceTrainingRecording.class, SessionState.DELIVERED);

    private static final StateTable<RecordingCommand, RecordingState> OF_RECORDING =
            StateTable.<RecordingCommand, RecordingState>refusingWith("TRAINING_RECORDING_STATE_FORBIDS")
                    .row(PublishTrainingRecording.class, LAST)
                    .row(
                            TakeDownTrainingRecording.class,
                            RecordingState.UPLOADED,
                            RecordingState.PUBLISHED,
                            RecordingState.CLOSED)
                    .row(ReplaceTrainingRecording.class, LAST);

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

    /** The mutations that the state of a class allows; the state of a session or a recording may allow less. */
    public static List<String> possibleIn(TrainingClassState state) {
        return POSSIBLE.possibleIn(state).stream().map(StateTable::nameOf).toList();
    }

    /**
     * Refuses a command that the state of the class does not allow.
     *
     * @throws Rejected with {@code TRAINING_CLASS_STATE_FORBIDS}, naming the state and the commands that are possible in it
     */
    static void check(TrainingClassCommand command, TrainingClassState state) {
        POSSIBLE.check(command, state);
    }

    static void check(TrainingClassCommand command, SessionState state) {
        OF_SESSION.check(command, state);
    }

    static void check(RecordingCommand command, RecordingState state) {
        OF_RECORDING.check(command, state);
    }
}
