package io.caseledger.history;

/** How a historical case ended (处理结果); those still under way have {@link #PENDING}. */
public enum HistoricalOutcome {
    /** 在办. */
    PENDING,
    /** 和解. */
    SETTLED,
    /** 调解. */
    MEDIATED,
    /** 行政裁决. */
    ADJUDICATED,
    /** 行政处罚. */
    PENALISED,
    /** 判决. */
    JUDGED,
    /** 仲裁裁决. */
    AWARDED,
    /** 移送. */
    TRANSFERRED,
    /** 撤回. */
    WITHDRAWN,
    /** 驳回或不予受理. */
    REJECTED,
    /** 终止. */
    TERMINATED,
    /** 其他. */
    OTHER
}
