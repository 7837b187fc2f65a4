package io.caseledger.history;

/** By which way a dispute was dealt with (处理途径). */
public enum HistoricalChannel {
    /** 诉讼. */
    LITIGATION,
    /** 行政裁决. */
    ADMINISTRATIVE_ADJUDICATION,
    /** 行政执法. */
    ADMINISTRATIVE_ENFORCEMENT,
    /** 调解. */
    MEDIATION,
    /** 仲裁. */
    ARBITRATION,
    /** 维权援助. */
    RIGHTS_ASSISTANCE,
    /** 投诉举报. */
    COMPLAINT_OR_REPORT,
    /** 平台处理. */
    PLATFORM,
    /** 海关保护. */
    CUSTOMS,
    /** 刑事. */
    CRIMINAL,
    /** 其他. */
    OTHER
}
