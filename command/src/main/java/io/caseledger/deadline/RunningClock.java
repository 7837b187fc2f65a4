package io.caseledger.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A clock that runs on a record, or is paused since an instant. */
public record RunningClock(Clock clock, @Nullable Instant pausedAt) {}
