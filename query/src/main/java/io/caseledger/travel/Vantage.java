package io.caseledger.travel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A moment as the log has it.
 *
 * @param known the position of the last event that is known; {@link #ALL} when all are
 * @param asOf the first instant at which what happened no longer counts; absent when all counts
 * @param settled records without an event after this position are today as they were then: what is recorded by an instant had
 *     happened by it
 */
public record Vantage(long known, @Nullable Instant asOf, long settled) {
    static final long ALL = Long.MAX_VALUE;

    /** From where all that is recorded is seen, and all of it counts. */
    public static final Vantage NOW = new Vantage(ALL, null, ALL);

    boolean knowsAll() {
        return known == ALL;
    }
}
