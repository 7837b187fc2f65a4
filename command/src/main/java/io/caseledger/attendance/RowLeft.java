package io.caseledger.attendance;

/** A row whose attendance a step of its list could not touch, and why. */
public record RowLeft(int row, RowReason reason) {}
