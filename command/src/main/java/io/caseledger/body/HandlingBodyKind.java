package io.caseledger.body;

/** Kinds of bodies that handle disputes about intellectual property. */
public enum HandlingBodyKind {
    /** 市场监管（知识产权）部门. */
    MARKET_SUPERVISION,
    /** 版权主管部门. */
    COPYRIGHT_AUTHORITY,
    /** 海关. */
    CUSTOMS,
    /** 公安机关. */
    POLICE,
    /** 人民法院. */
    COURT,
    /** 人民检察院. */
    PROCURATORATE,
    /** 仲裁机构. */
    ARBITRATION,
    /** 调解组织. */
    MEDIATION_ORGANISATION,
    /** 其他. */
    OTHER
}
