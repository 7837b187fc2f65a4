package io.caseledger.dispute;

/** How a case ends (结案方式). */
public enum Outcome {
    /** 和解. */
    SETTLED,
    /** 调解. */
    MEDIATED,
    /** 行政裁决. */
    ADJUDICATED,
    /** 行政处罚. */
    PENALISED,
    /** 援助完成. */
    ASSISTANCE_COMPLETED,
    /** 移送. */
    TRANSFERRED,
    /** 终止: it ends with nothing that counts. */
    TERMINATED;

    /** Whether a case with this outcome counts for D1.CASES. */
    public boolean isCountable() {
        return this != TERMINATED;
    }
}
