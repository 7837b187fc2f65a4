package io.caseledger.complaint;

/** A necessary measure (必要措施) of 电子商务法 42: 删除, 屏蔽, 断开链接, 终止交易和服务. */
public enum NecessaryMeasure {
    DELETE,
    BLOCK,
    DISCONNECT,
    TERMINATE_TRANSACTIONS_AND_SERVICES
}
