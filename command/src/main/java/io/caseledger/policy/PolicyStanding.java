package io.caseledger.policy;

/** Where a policy stands on a day (效力状态). */
public enum PolicyStanding {
    /** 尚未施行. */
    NOT_YET,
    /** 现行有效. */
    IN_FORCE,
    /** 已失效（期限届满）. */
    EXPIRED,
    /** 已废止. */
    REPEALED
}
