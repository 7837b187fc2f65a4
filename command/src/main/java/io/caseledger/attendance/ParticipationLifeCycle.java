package io.caseledger.attendance;

import static io.caseledger.attendance.ParticipationState.ENROLLED;
import static io.caseledger.attendance.ParticipationState.WITHDRAWN;

import io.caseledger.attendance.ParticipationCommand.*;
import io.caseledger.shared.StateTable;

/** Which command is possible in which state of a participation. */
public final class ParticipationLifeCycle {
    private static final StateTable<ParticipationCommand, ParticipationState> POSSIBLE =
            StateTable.<ParticipationCommand, ParticipationState>refusingWith("PARTICIPATION_STATE_FORBIDS")
                    .row(RecordAttendance.class, ENROLLED)
                    .row(ConfirmAttendance.class, ENROLLED, WITHDRAWN)
                    .row(CorrectAttendance.class, ENROLLED, WITHDRAWN)
                    .row(VoidAttendance.class, ENROLLED, WITHDRAWN)
                    .row(WithdrawTrainee.class, ENROLLED)
                    .row(ReinstateTrainee.class, WITHDRAWN);

    private ParticipationLifeCycle() {}

    /** Refuses a command that the state does not allow, naming the state and what is possible in it. */
    static void check(ParticipationCommand command, ParticipationState state) {
        POSSIBLE.check(command, state);
    }
}
