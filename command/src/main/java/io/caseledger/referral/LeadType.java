package io.caseledger.referral;

/** What the lead (线索) points at. */
public enum LeadType {
    /** 假冒. */
    PASSING_OFF,
    /** 侵权纠纷. */
    INFRINGEMENT
}
