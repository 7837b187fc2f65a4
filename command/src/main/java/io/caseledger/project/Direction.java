package io.caseledger.project;

/** The directions (课题方向) of the 2022 guide that this system follows. */
public enum Direction {
    /** 企业知识产权维权能力提升试点. */
    DIRECTION_1,
    /** 知识产权纠纷发生与应对现状研究. */
    DIRECTION_9,
    /** 海外维权与纠纷应对能力建设专题. */
    DIRECTION_10,
    /** 电子商务平台知识产权保护. */
    DIRECTION_16
}
