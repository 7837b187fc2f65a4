package io.caseledger.attendance;

import static io.caseledger.attendance.AttendanceListState.CONFIRMED;
import static io.caseledger.attendance.AttendanceListState.RECORDED;
import static io.caseledger.attendance.AttendanceListState.VOIDED;

import io.caseledger.attendance.AttendanceListCommand.*;
import io.caseledger.attendance.AttendanceListEvent.*;
import io.caseledger.shared.StateTable;

/** Which command is possible in which state of a list, and which state an event leads to. */
public final class AttendanceListLifeCycle {
    private static final StateTable<AttendanceListCommand, AttendanceListState> POSSIBLE =
            StateTable.<AttendanceListCommand, AttendanceListState>refusingWith("ATTENDANCE_LIST_STATE_FORBIDS")
                    .row(ConfirmAttendanceList.class, RECORDED)
                    .row(VoidAttendanceList.class, RECORDED, CONFIRMED);

    private AttendanceListLifeCycle() {}

    /** The state to which an event leads; no event leaves it as it was. */
    public static AttendanceListState after(AttendanceListEvent event) {
        return switch (event) {
            case AttendanceListRecorded _ -> RECORDED;
            case AttendanceListConfirmed _ -> CONFIRMED;
            case AttendanceListVoided _ -> VOIDED;
        };
    }

    /** Refuses a command that the state does not allow, naming the state and what is possible in it. */
    static void check(AttendanceListCommand command, AttendanceListState state) {
        POSSIBLE.check(command, state);
    }
}
