package io.caseledger.policy;

/** Levels of those who issue policies (发布层级). */
public enum IssuerLevel {
    /** 国家. */
    NATIONAL,
    /** 自治区. */
    AUTONOMOUS_REGION,
    /** 市. */
    CITY,
    /** 县（区、市）. */
    COUNTY
}
