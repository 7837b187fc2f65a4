package io.caseledger.attendance;

import static io.caseledger.attendance.TraineeState.MERGED;
import static io.caseledger.attendance.TraineeState.REGISTERED;

import io.caseledger.attendance.TraineeCommand.*;
import io.caseledger.shared.StateTable;

/** Which command is possible in which state of a trainee. */
public final class TraineeLifeCycle {
    private static final StateTable<TraineeCommand, TraineeState> POSSIBLE =
            StateTable.<TraineeCommand, TraineeState>refusingWith("TRAINEE_STATE_FORBIDS")
                    .row(CorrectTrainee.class, REGISTERED)
                    .row(MergeTrainees.class, REGISTERED)
                    .row(UnmergeTrainees.class, MERGED);

    private TraineeLifeCycle() {}

    /** Refuses a command that the state does not allow, naming the state and what is possible in it. */
    static void check(TraineeCommand command, TraineeState state) {
        POSSIBLE.check(command, state);
    }
}
