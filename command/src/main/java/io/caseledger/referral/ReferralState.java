package io.caseledger.referral;

/** Where a referral stands. */
public enum ReferralState {
    DRAFTED,
    APPROVED,
    SENT,
    RECEIPTED,
    ACCEPTED,
    DECLINED,
    FEEDBACK,
    CLOSED,
    /** Entered in error: it never counted. */
    VOIDED,
    /** Given up before it was sent. */
    WITHDRAWN
}
