package io.caseledger.shared;

/** What somebody needs or is given, and what a workstation offers (维权援助). */
public enum AssistanceNeed {
    /** 咨询. */
    ADVICE,
    /** 取证指导. */
    EVIDENCE_COLLECTION,
    /** 侵权判定意见. */
    INFRINGEMENT_OPINION,
    /** 文书代写. */
    DOCUMENT_DRAFTING,
    /** 行政投诉举报. */
    ADMINISTRATIVE_COMPLAINT,
    /** 调解. */
    MEDIATION,
    /** 行政裁决指导. */
    ADJUDICATION,
    /** 诉讼支持. */
    LITIGATION_SUPPORT,
    /** 海外维权. */
    OVERSEAS,
    /** 其他. */
    OTHER
}
