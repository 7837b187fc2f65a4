package io.caseledger.dispute;

/** Kinds of administrative penalty (行政处罚法 9). */
public enum PenaltyKind {
    /** 警告、通报批评. */
    WARNING,
    /** 罚款. */
    FINE,
    /** 没收违法所得、非法财物. */
    CONFISCATION,
    /** 暂扣许可证件、降低资质等级、吊销许可证件. */
    LICENCE,
    /** 限制开展生产经营活动、责令停产停业. */
    RESTRICTION,
    /** 其他. */
    OTHER
}
