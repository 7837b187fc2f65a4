package io.caseledger.attendance;

/** How it is known that somebody attended. */
public enum AttendanceMethod {
    /** 签到表. */
    SIGNATURE_LIST,
    /** 扫码签到. */
    QR_CODE,
    /** 平台学习记录, of an online class. */
    PLATFORM_LOG
}
