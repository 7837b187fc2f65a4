package io.caseledger.attendance;

/** Where a participation stands. */
public enum ParticipationState {
    /** 已报名. */
    ENROLLED,
    /** 已退出: what was attended stays, but it does not lead to completion. */
    WITHDRAWN,
    /** 已并入: its attendance counts for the same person's participation under another registration. */
    MERGED
}
