package io.caseledger.dispute;

/** What an adjudication finds. */
public enum AdjudicationResult {
    /** 侵权成立. */
    INFRINGEMENT_FOUND,
    /** 侵权不成立. */
    NO_INFRINGEMENT,
    /** 其他裁决. */
    OTHER
}
