package io.caseledger.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock that runs on a record, or is paused since an instant.
 *
 * @param party whose limit it is, where each party of a record has one of its own under the same rule
 */
public record RunningClock(
        Clock clock, @Nullable Instant pausedAt, @Nullable String party) {

    /** A limit of which the record has one. */
    public RunningClock(Clock clock, @Nullable Instant pausedAt) {
        this(clock, pausedAt, null);
    }

    /** What tells it from the other clocks of its record, such as {@code patent.reply/R1}. */
    public String key() {
        return party == null ? clock.rule() : clock.rule() + "/" + party;
    }
}
