package io.caseledger.dispute;

/** By which way a case came in; it decides which limits run. */
public enum Channel {
    /** 维权援助申请. */
    ASSISTANCE_APPLICATION,
    /** 消费者投诉. */
    CONSUMER_COMPLAINT,
    /** 举报线索. */
    REPORT
}
