package io.caseledger.dispute;

/** Why an adjudication rests (中止). */
public enum SuspensionGround {
    /** 专利权无效宣告请求已受理. */
    INVALIDATION_PENDING,
    /** 权属纠纷未决. */
    OWNERSHIP_PENDING,
    /** 当事人死亡或终止. */
    PARTY_DIED_OR_DISSOLVED,
    /** 以另一案结果为依据. */
    DEPENDS_ON_OTHER_CASE,
    /** 其他. */
    OTHER
}
