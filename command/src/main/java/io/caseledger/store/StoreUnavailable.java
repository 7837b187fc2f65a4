package io.caseledger.store;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The store cannot take events at the moment: its disk is full or failing, or its database is out of reach.
 *
 * <p>The message is one plain sentence. Reads may still work, and the same command may be sent again later; only where
 * the connection broke during the commit may the events have been kept, in which case the retry meets them.
 */
public final class StoreUnavailable extends EventStoreException {
    private final boolean full;

    StoreUnavailable(String message, boolean full, @Nullable Throwable cause) {
        super(message, cause);
        this.full = full;
    }

    /** The same fault for another of the callers it met, with that caller's trace. */
    StoreUnavailable again() {
        return new StoreUnavailable(String.valueOf(getMessage()), full, getCause());
    }

    /** Whether the cause is a full disk, rather than a failing or missing one. */
    public boolean full() {
        return full;
    }
}
