package io.caseledger.question;

import java.util.List;

/** A fact that a case must have, with one of some values as they are stored, such as names of states, true or false. */
public record Fact(String name, List<String> anyOf) {}
