package io.caseledger.workstation;

/** How a request for assistance ended. */
public enum AssistanceOutcome {
    /** 已解答、指导. */
    ADVISED,
    /** 已出具文书或意见. */
    DOCUMENTS_DRAFTED,
    /** 促成和解. */
    SETTLED,
    /** 转为维权案件. */
    CASE_OPENED,
    /** 转请其他单位处理. */
    REFERRED,
    /** 不属援助范围. */
    OUT_OF_SCOPE
}
