package io.caseledger.dispute;

/** What a dispute is about. */
public enum DisputeType {
    /** 侵权. */
    INFRINGEMENT,
    /** 权属. */
    OWNERSHIP,
    /** 假冒. */
    PASSING_OFF,
    /** 合同. */
    CONTRACT,
    /** 职务发明奖酬. */
    INVENTOR_REWARD,
    /** 不正当竞争. */
    UNFAIR_COMPETITION,
    /** 其他. */
    OTHER
}
