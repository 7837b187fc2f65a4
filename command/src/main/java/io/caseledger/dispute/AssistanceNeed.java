package io.caseledger.dispute;

/** What an applicant needs, or what was given (维权援助). */
public enum AssistanceNeed {
    /** 咨询. */
    ADVICE,
    /** 取证指导. */
    EVIDENCE_COLLECTION,
    /** 侵权判定意见. */
    INFRINGEMENT_OPINION,
    /** 文书代写. */
    DOCUMENT_DRAFTING,
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
