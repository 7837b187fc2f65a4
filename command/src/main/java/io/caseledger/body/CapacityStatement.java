package io.caseledger.body;

import org.jspecify.annotations.Nullable;

/** A statement of a body's capacity; one with a {@code voidReason} was recorded in error. */
public record CapacityStatement(
        int number, Capacity capacity, @Nullable String voidReason) {
    boolean stands() {
        return voidReason == null;
    }
}
