package io.caseledger.deliverable;

/** What a research project delivers. */
public enum DeliverableKind {
    /** 研究报告, with its 成果摘要. */
    REPORT,
    /** 白皮书. */
    WHITE_PAPER
}
