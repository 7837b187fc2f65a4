package io.caseledger.gate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/** The answer to an accepted command: which record it touched, and the position at which views show its effect. */
public final class Receipt {
    @JsonProperty
    private final String id;

    @JsonProperty
    private volatile long position;

    @JsonCreator
    Receipt(@JsonProperty("id") String id, @JsonProperty("position") long position) {
        this.id = id;
        this.position = position;
    }

    public String id() {
        return id;
    }

    public long position() {
        return position;
    }

    /** The position is known only after the commit, which comes after the handler's result. */
    void committedAt(long committed) {
        position = committed;
    }
}
