package io.caseledger.seal;

import io.caseledger.store.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A connection to the keys, opened when it is needed, for one at a time. */
final class KeyLink implements AutoCloseable {
    /** Something to do there; all of it may be repeated. */
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private final KeyTable.Database database;
    private @Nullable Connection connection;

    KeyLink(KeyTable.Database database) {
        this.database = database;
    }

    /**
     * Tries twice, since the connection may have died unnoticed.
     *
     * @throws StoreUnavailable when the disk is full
     */
    synchronized <T> T within(Work<T> work) {
        try {
            return work.in(connection());
        } catch (SQLException first) {
            close();
            StoreUnavailable.throwIfFull("keys of persons", first);
            try {
                return work.in(connection());
            } catch (SQLException e) {
                close();
                throw new KeysUnavailable("The keys of persons cannot be reached: " + e.getMessage(), e);
            }
        }
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = database.connect();
            connection = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException _) {
            // a broken one need not be closed
        } finally {
            connection = null;
        }
    }
}
