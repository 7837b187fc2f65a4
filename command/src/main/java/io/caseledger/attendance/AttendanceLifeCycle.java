package io.caseledger.attendance;

import static io.caseledger.attendance.AttendanceState.CONFIRMED;
import static io.caseledger.attendance.AttendanceState.CORRECTED;
import static io.caseledger.attendance.AttendanceState.RECORDED;
import static io.caseledger.attendance.AttendanceState.VOIDED;

import io.caseledger.attendance.ParticipationCommand.*;
import io.caseledger.shared.StateTable;

/** Which command is possible in which state of the attendance of one session. */
public final class AttendanceLifeCycle {
    private static final StateTable<ParticipationCommand, AttendanceState> POSSIBLE =
            StateTable.<ParticipationCommand, AttendanceState>refusingWith("ATTENDANCE_STATE_FORBIDS")
                    .row(RecordAttendance.class, VOIDED)
                    .row(ConfirmAttendance.class, RECORDED)
                    .row(CorrectAttendance.class, RECORDED, CONFIRMED, CORRECTED)
                    .row(VoidAttendance.class, RECORDED, CONFIRMED, CORRECTED);

    private AttendanceLifeCycle() {}

    /** Refuses a command that the state does not allow, naming the state and what is possible in it. */
    static void check(ParticipationCommand command, AttendanceState state) {
        POSSIBLE.check(command, state);
    }
}
