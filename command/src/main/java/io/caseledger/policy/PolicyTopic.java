package io.caseledger.policy;

/** What policies are about (主题). A closed list, so that one topic is not spelled in two ways. */
public enum PolicyTopic {
    /** 综合与规划. */
    GENERAL,
    /** 行政执法与保护. */
    ADMINISTRATIVE_ENFORCEMENT,
    /** 司法保护. */
    JUDICIAL_PROTECTION,
    /** 行刑衔接. */
    CRIMINAL_LINKAGE,
    /** 多元化纠纷解决与调解. */
    DISPUTE_RESOLUTION,
    /** 维权援助. */
    RIGHTS_ASSISTANCE,
    /** 电子商务. */
    E_COMMERCE,
    /** 海外维权. */
    OVERSEAS,
    /** 边境与海关保护. */
    CUSTOMS_PROTECTION,
    /** 信用监管. */
    CREDIT,
    /** 服务机构与从业人员. */
    SERVICE_INSTITUTIONS,
    /** 创造与运用. */
    CREATION_AND_USE,
    /** 资助与奖励. */
    FUNDING,
    /** 宣传与培训. */
    TRAINING,
    /** 其他. */
    OTHER
}
