package io.caseledger.attendance;

/** Where the attendance of one session stands. */
public enum AttendanceState {
    /** 已登记, and not yet checked: it counts for nothing. */
    RECORDED,
    /** 已确认. */
    CONFIRMED,
    /** 已更正: other minutes than recorded, which whoever corrected them answers for. */
    CORRECTED,
    /** 已作废; the session may be recorded again. */
    VOIDED;

    /** Whether it counts. */
    public boolean counts() {
        return this == CONFIRMED || this == CORRECTED;
    }
}
