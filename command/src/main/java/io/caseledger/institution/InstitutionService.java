package io.caseledger.institution;

/** What an institution offers (服务内容). */
public enum InstitutionService {
    /** 法律政策咨询. */
    ADVICE,
    /** 专利申请代理. */
    PATENT_PROSECUTION,
    /** 商标注册代理. */
    TRADEMARK_REGISTRATION,
    /** 检索与分析. */
    SEARCH_AND_ANALYSIS,
    /** 取证与侵权判定. */
    EVIDENCE_AND_INFRINGEMENT,
    /** 行政投诉、裁决与复议代理. */
    ADMINISTRATIVE_PROCEEDINGS,
    /** 诉讼与仲裁代理. */
    LITIGATION,
    /** 调解. */
    MEDIATION,
    /** 公证. */
    NOTARISATION,
    /** 鉴定. */
    APPRAISAL,
    /** 海外维权. */
    OVERSEAS,
    /** 其他. */
    OTHER
}
