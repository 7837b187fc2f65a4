package io.caseledger.screening;

/** What the screening of one clause came to. */
public enum Conclusion {
    /** 存在风险: it is rated, and somebody has to remedy it. */
    RISK,
    /** 未发现风险. */
    COMPLIANT,
    /** 不适用. */
    NOT_APPLICABLE
}
