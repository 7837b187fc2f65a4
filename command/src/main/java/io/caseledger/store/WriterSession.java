package io.caseledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The one connection that writes, with its statements kept prepared. Only the writer's thread touches it. */
final class WriterSession implements AutoCloseable {
    private final Dialect dialect;
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private long last = Positions.NONE;

    WriterSession(Dialect dialect) throws SQLException {
        this.dialect = dialect;
        this.connection = dialect.writer();
    }

    void createTables() throws SQLException {
        for (String sql : dialect.begin()) execute(sql);
        try (Statement statement = connection.createStatement()) {
            for (String sql : dialect.schema()) statement.execute(sql);
        }
        readHead();
        execute("COMMIT");
    }

    void begin() throws SQLException {
        for (String sql : dialect.begin()) execute(sql);
        readHead();
    }

    /** Runs one append; where only it is refused, undoes it alone and passes the refusal on. */
    long attempt(GroupWriter.Work work) throws SQLException {
        long before = last;
        execute("SAVEPOINT one");
        try {
            long result = work.run(this);
            execute("RELEASE SAVEPOINT one");
            return result;
        } catch (SQLException e) {
            if (dialect.concernsStatementOnly(e)) {
                execute("ROLLBACK TO SAVEPOINT one");
                execute("RELEASE SAVEPOINT one");
                last = before;
            }
            throw e;
        }
    }

    void commit() throws SQLException {
        execute("COMMIT");
    }

    /** The last position given out, committed or not. */
    long last() {
        return last;
    }

    /** Gives out the next one. */
    long next() {
        last = Math.max(last, 0) + 1;
        return last;
    }

    /** Appends and gives the position of the last event. */
    long append(List<EventRow> rows) throws SQLException {
        PreparedStatement insert = prepare(Tables.APPEND);
        long position = Math.max(last, 0);
        try {
            for (EventRow row : rows) {
                row.write(insert);
                insert.setLong(10, ++position);
                insert.addBatch();
            }
            insert.executeBatch();
        } finally {
            insert.clearBatch();
        }
        last = position;
        return position;
    }

    void storeSnapshot(EventRow row) throws SQLException {
        PreparedStatement forget = prepare(Tables.FORGET_SNAPSHOT);
        forget.setString(1, row.aggregateId());
        forget.setLong(2, row.sequence());
        forget.executeUpdate();
        PreparedStatement store = prepare(Tables.STORE_SNAPSHOT);
        row.write(store);
        store.executeUpdate();
    }

    private void readHead() throws SQLException {
        try (ResultSet row = prepare(dialect.layout().last()).executeQuery()) {
            last = row.next() ? row.getLong(1) : Positions.NONE;
        }
    }

    private void execute(String sql) throws SQLException {
        prepare(sql).execute();
    }

    PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    /** Closing undoes what was not committed. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
