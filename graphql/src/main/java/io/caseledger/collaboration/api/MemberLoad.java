package io.caseledger.collaboration.api;

import io.caseledger.collaboration.Member;

/**
 * A member with the requests that are open: those whose response it owes, and those that it sent and still waits for.
 *
 * @param overdueIncoming of the incoming ones, those whose limit has passed; so with the outgoing ones
 */
record MemberLoad(Member member, int openIncoming, int openOutgoing, int overdueIncoming, int overdueOutgoing) {}
