package io.caseledger.dispute;

/** Where a dispute case stands. */
public enum DisputeState {
    /** 收到: it waits for a decision whether it is accepted. */
    RECEIVED,
    /** 补正: the applicant was told what is missing. */
    SUPPLEMENT_REQUESTED,
    /** 受理. */
    ACCEPTED,
    /** 不予受理. */
    REJECTED,
    /** 视为撤回: what was missing did not come in time. */
    DEEMED_WITHDRAWN,
    /** 援助办理中. */
    ASSISTING,
    /** 调解中. */
    MEDIATING,
    /** 行政裁决中. */
    ADJUDICATING,
    /** 中止: the adjudication rests. */
    SUSPENDED,
    /** 行政处罚调查中. */
    PENALTY_INVESTIGATION,
    /** 移送: another body has it. */
    TRANSFERRED,
    /** 结案. */
    CLOSED,
    /** 重新办理: opened again after it was closed; the work goes on as from assisting. */
    REOPENED,
    /** 归档. */
    ARCHIVED,
    /** 撤回: given up by the applicant. */
    WITHDRAWN,
    /** 作废: entered in error. */
    VOIDED,
    /** 重复: the same as another case. */
    DUPLICATE
}
