package io.caseledger.collaboration;

/** A member as it was called when something was sent to it or by it. */
public record MemberName(String memberId, String name) {}
