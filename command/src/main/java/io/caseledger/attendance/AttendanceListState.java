package io.caseledger.attendance;

/** Where an attendance list stands. */
public enum AttendanceListState {
    RECORDED,
    CONFIRMED,
    /** What it recorded never counted. */
    VOIDED
}
