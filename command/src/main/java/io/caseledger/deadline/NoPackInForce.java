package io.caseledger.deadline;

import java.time.LocalDate;

/** No pack holds this rule on that day: the starting day lies before the statute, or a pack is missing. */
public final class NoPackInForce extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final LocalDate day;

    NoPackInForce(String rule, LocalDate day) {
        super("No rule pack in force on " + day + " holds the rule " + rule);
        this.rule = rule;
        this.day = day;
    }

    public String rule() {
        return rule;
    }

    public LocalDate day() {
        return day;
    }
}
