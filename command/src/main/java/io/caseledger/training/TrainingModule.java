package io.caseledger.training;

/** The four modules of the course (guide of 2022, direction 10, content): each must have been taught. */
public enum TrainingModule {
    /** 保护基础. */
    PROTECTION_BASICS,
    /** 确权. */
    RIGHT_CONFIRMATION,
    /** 纠纷解决机制. */
    DISPUTE_RESOLUTION,
    /** 海外维权与侵权应对. */
    OVERSEAS_PROTECTION
}
