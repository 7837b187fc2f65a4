package io.caseledger.body;

/** Ways in which a body handles disputes (处理渠道). */
public enum HandlingChannel {
    /** 投诉举报处理. */
    COMPLAINTS,
    /** 行政裁决. */
    ADMINISTRATIVE_ADJUDICATION,
    /** 行政处罚. */
    ADMINISTRATIVE_PENALTY,
    /** 调解. */
    MEDIATION,
    /** 仲裁. */
    ARBITRATION,
    /** 民事诉讼. */
    CIVIL_LITIGATION,
    /** 刑事侦查与追诉. */
    CRIMINAL_PROCEEDINGS,
    /** 海关保护. */
    CUSTOMS_PROTECTION,
    /** 法律监督. */
    LEGAL_SUPERVISION,
    /** 其他. */
    OTHER
}
