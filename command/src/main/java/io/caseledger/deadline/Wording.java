package io.caseledger.deadline;

/** The same thing said in Chinese and in English. */
public record Wording(String zh, String en) {}
