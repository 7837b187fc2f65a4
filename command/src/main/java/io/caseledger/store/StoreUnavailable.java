package io.caseledger.store;

import java.sql.SQLException;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

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

    /**
     * What it is when the disk is full; absent for any other fault.
     *
     * @param content what the database holds, as a sentence says it
     */
    static Optional<StoreUnavailable> ofFullDisk(String content, Throwable cause) {
        SQLiteException sqlite = Dialect.find(cause, SQLiteException.class);
        SQLException sql = Dialect.find(cause, SQLException.class);
        boolean full = sqlite != null && SqliteDialect.primary(sqlite) == SQLiteErrorCode.SQLITE_FULL.code
                || sql != null && PostgresDialect.DISK_FULL.equals(sql.getSQLState());
        return full
                ? Optional.of(new StoreUnavailable(
                        "The disk that holds the " + content + " is full: nothing was stored.", true, cause))
                : Optional.empty();
    }

    /**
     * Passes on a fault of a database beside the log when it is a full disk.
     *
     * @throws StoreUnavailable then, and for no other fault
     */
    public static void throwIfFull(String content, Throwable cause) {
        ofFullDisk(content, cause).ifPresent(it -> {
            throw it;
        });
    }

    /** This fault, or a server of the events that is out of reach, where it is what something failed for. */
    public static Optional<StoreUnavailable> in(@Nullable Throwable failure) {
        for (Throwable it = failure; it != null; it = it.getCause()) {
            if (it instanceof StoreUnavailable found) {
                return Optional.of(found);
            }
            if (AxonServerFaults.isOutOfReach(it)) {
                return Optional.of(
                        new StoreUnavailable("Axon Server is out of reach: " + it.getMessage(), false, failure));
            }
        }
        return Optional.empty();
    }

    /** The same fault for another of the callers it met, with that caller's trace. */
    public StoreUnavailable again() {
        return new StoreUnavailable(String.valueOf(getMessage()), full, getCause());
    }

    /** Whether the cause is a full disk, rather than a failing or missing one. */
    public boolean full() {
        return full;
    }
}
