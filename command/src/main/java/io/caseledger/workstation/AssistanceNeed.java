package io.caseledger.workstation;

/** What a request for assistance (维权援助服务需求) asks for, and what a workstation offers. */
public enum AssistanceNeed {
    /** 法律政策咨询. */
    CONSULTATION,
    /** 证据收集与固定. */
    EVIDENCE,
    /** 文书撰写. */
    DOCUMENTS,
    /** 纠纷调解. */
    MEDIATION,
    /** 行政投诉举报、行政裁决请求. */
    ADMINISTRATIVE_COMPLAINT,
    /** 诉讼仲裁支持. */
    LITIGATION,
    /** 海外维权. */
    OVERSEAS,
    /** 其他. */
    OTHER
}
