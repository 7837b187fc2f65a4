package io.caseledger.anomaly;

/** What an auditor says of an anomaly. */
public enum Assessment {
    /** 已说明: there is a reason, and the note gives it. */
    EXPLAINED,
    /** 待跟进: somebody must look into it. */
    TO_BE_FOLLOWED_UP,
    /** 误报: what the rule looks for is not there. */
    WRONG
}
