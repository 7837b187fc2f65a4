package io.caseledger.shared;

import org.jspecify.annotations.Nullable;

/**
 * A command that may say which version of its record the caller saw. When the record has another one by then, nothing is
 * done, and the refusal {@code CONFLICT} names what changed since.
 */
public interface Expecting {
    /** The number of the record's last event that the caller saw, from 0; null when it does not matter. */
    default @Nullable Long expectedVersion() {
        return null;
    }
}
