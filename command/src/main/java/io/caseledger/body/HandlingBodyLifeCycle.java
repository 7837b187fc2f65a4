package io.caseledger.body;

import static io.caseledger.shared.RegisterState.ENDED;
import static io.caseledger.shared.RegisterState.OPEN;

import io.caseledger.body.HandlingBodyCommand.*;
import io.caseledger.shared.RegisterState;
import io.caseledger.shared.StateTable;

/** Which command is possible in which state of a handling body. A void one is at rest. */
final class HandlingBodyLifeCycle {
    private static final StateTable<HandlingBodyCommand, RegisterState> POSSIBLE =
            StateTable.<HandlingBodyCommand, RegisterState>refusingWith("HANDLING_BODY_STATE_FORBIDS")
                    .row(RecordHandlingCapacity.class, OPEN, ENDED)
                    .row(CorrectHandlingCapacity.class, OPEN, ENDED)
                    .row(VoidHandlingCapacity.class, OPEN, ENDED)
                    .row(CloseHandlingBody.class, OPEN, ENDED)
                    .row(ReopenHandlingBody.class, ENDED)
                    .row(CorrectHandlingBody.class, OPEN, ENDED)
                    .row(VoidHandlingBody.class, OPEN, ENDED);

    private HandlingBodyLifeCycle() {}

    /** Refuses a command that the state does not allow, naming the state and what is possible in it. */
    static void check(HandlingBodyCommand command, RegisterState state) {
        POSSIBLE.check(command, state);
    }
}
