package io.caseledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.dbcp2.BasicDataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Reads with a few connections of their own, beside the one that writes. */
final class Reads implements AutoCloseable {
    /** Makes something of a row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final BasicDataSource readers;
    private final String content;

    Reads(Dialect dialect) {
        this.readers = dialect.readers();
        this.content = dialect.layout().content();
    }

    /** Tries twice, since a pooled connection may have died unnoticed. */
    <T> List<T> of(String sql, Row<T> reader, Object... parameters) {
        try {
            return once(sql, reader, parameters);
        } catch (SQLException first) {
            try {
                return once(sql, reader, parameters);
            } catch (SQLException e) {
                throw new EventStoreException("The " + content + " cannot be read: " + e.getMessage(), e);
            }
        }
    }

    private <T> List<T> once(String sql, Row<T> reader, Object... parameters) throws SQLException {
        try (Connection connection = readers.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) statement.setObject(i + 1, parameters[i]);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) rows.add(reader.read(result));
            }
            return rows;
        }
    }

    @Override
    public void close() {
        try {
            readers.close();
        } catch (SQLException e) {
            throw new EventStoreException("The readers of the " + content + " did not close: " + e.getMessage(), e);
        }
    }
}
