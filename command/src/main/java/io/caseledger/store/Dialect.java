package io.caseledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.apache.commons.dbcp2.BasicDataSource;
import org.jspecify.annotations.Nullable;

/** What differs between the databases under the {@link LedgerStorageEngine}. */
interface Dialect {
    /** A new connection for the writer alone, in autocommit mode, ready for {@link #begin}. */
    Connection writer() throws SQLException;

    /** A small pool that only reads. Whoever asks for it closes it. */
    BasicDataSource readers();

    /** What the database holds. */
    Layout layout();

    /** Makes the tables unless they are there. */
    List<String> schema();

    /** Starts a group; after it no other writer can take a position until this one has committed. */
    List<String> begin();

    /** Whether other processes append to the same log, so that the head must be asked for. */
    boolean shared();

    /** A key is there already: the refusal of one append, not a fault of the store. */
    boolean duplicate(Throwable cause);

    /** Only the statement is refused; the others of its group may go on. */
    boolean concernsStatementOnly(SQLException cause);

    /** The same fault in a sentence for people. */
    StoreUnavailable unavailable(Throwable cause);

    /** The first cause of this type; JDBC hides some behind others. */
    static <T extends Throwable> @Nullable T find(@Nullable Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) return type.cast(cause);
            if (cause instanceof SQLException sql && sql.getNextException() != null) {
                T next = find(sql.getNextException(), type);
                if (next != null) return next;
            }
        }
        return null;
    }
}
