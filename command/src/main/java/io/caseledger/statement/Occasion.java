package io.caseledger.statement;

/** For what a statement is made. */
public enum Occasion {
    /** 验收. */
    ACCEPTANCE_REVIEW,
    /** 中期检查. */
    INTERIM_REVIEW,
    /** 年度报告. */
    ANNUAL_REPORT,
    /** 审计. */
    AUDIT,
    /** 其他. */
    OTHER
}
