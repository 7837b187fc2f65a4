package io.caseledger.body.view;

import io.caseledger.body.Capacity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A body that existed on a day, with what it could handle then.
 *
 * @param capacity absent when no statement covers the day: unknown, which is not nought
 */
public record BodyCapacity(
        BodyView body, LocalDate asOf, @Nullable Capacity capacity) {}
