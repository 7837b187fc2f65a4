package io.caseledger.collaboration;

/** How far one recipient is with a co-investigation request. */
public enum ResponseStage {
    SENT,
    RECEIVED,
    ANSWERED,
    DECLINED;

    /** Whether the recipient still owes a response. */
    public boolean isOpen() {
        return this == SENT || this == RECEIVED;
    }
}
