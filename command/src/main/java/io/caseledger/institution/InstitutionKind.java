package io.caseledger.institution;

/** Kinds of institutions that give legal service or assistance about intellectual property. */
public enum InstitutionKind {
    /** 专利代理机构. */
    PATENT_AGENCY,
    /** 商标代理机构. */
    TRADEMARK_AGENCY,
    /** 律师事务所. */
    LAW_FIRM,
    /** 知识产权维权援助中心. */
    RIGHTS_ASSISTANCE_CENTRE,
    /** 法律援助中心. */
    LEGAL_AID_CENTRE,
    /** 调解组织. */
    MEDIATION_ORGANISATION,
    /** 公证机构. */
    NOTARY_OFFICE,
    /** 鉴定机构. */
    APPRAISAL_INSTITUTION,
    /** 其他. */
    OTHER
}
