package io.caseledger.collaboration;

/** What a mechanism is for; D1.MECHANISM counts the first (课题方向 1 考核指标（2）). */
public enum MechanismField {
    /** 电子商务领域专利行政执法协作. */
    ECOMMERCE_PATENT_ENFORCEMENT,
    OTHER
}
