package io.caseledger.anomaly.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file in which anomalies and what leads to them are kept: SQLite, written by one thread at a time. What a crash takes from its end
 * is folded again, so no commit waits for the disk; a damaged file is made again.
 */
final class AnomalyFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AnomalyFile.class);

    /** Another form is made again from the log. */
    private static final int FORM = 1;

    private static final List<String> SCHEMA = List.of(
            "CREATE TABLE mark (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
            """
            CREATE TABLE sighting (rule TEXT, subject TEXT, record TEXT, item TEXT, position INTEGER, type TEXT, actor TEXT,
              station TEXT, project TEXT, recorded_at INTEGER, from_at INTEGER, until_at INTEGER, place TEXT,
              PRIMARY KEY (rule, subject, record, item)) WITHOUT ROWID""",
            "CREATE INDEX sighting_record ON sighting (record, rule)",
            "CREATE TABLE note (rule TEXT, record TEXT, content TEXT, PRIMARY KEY (rule, record)) WITHOUT ROWID",
            "CREATE TABLE link (one TEXT, other TEXT, PRIMARY KEY (one, other)) WITHOUT ROWID",
            "CREATE TABLE ended (record TEXT, rule TEXT, PRIMARY KEY (record, rule)) WITHOUT ROWID",
            """
            CREATE TABLE anomaly (number INTEGER PRIMARY KEY, id TEXT UNIQUE, rule TEXT, policy TEXT, standing INTEGER,
              found_at INTEGER, changed INTEGER, ended INTEGER, content TEXT)""",
            "CREATE TABLE project (project TEXT, number INTEGER, PRIMARY KEY (project, number)) WITHOUT ROWID",
            """
            CREATE TABLE assessment (about TEXT, position INTEGER, kind TEXT, content TEXT, PRIMARY KEY (about, position))
              WITHOUT ROWID""");

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private AnomalyFile(Connection connection) {
        this.connection = connection;
    }

    /** Reads one row of an answer. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The file, as it is; an empty one when there is none, or it is of another form or damaged. */
    static AnomalyFile open(Path path) {
        try {
            return opened(path);
        } catch (SQLException damaged) {
            LOG.warn("The file of anomalies cannot be read and is made again from the log: {}", damaged.toString());
            return emptied(path);
        }
    }

    /** An empty file in the place of whatever there was. */
    static AnomalyFile emptied(Path path) {
        try {
            for (String ending : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(path.resolveSibling(path.getFileName() + ending));
            }
            return opened(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The file of anomalies cannot be replaced", e);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static AnomalyFile opened(Path path) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=NORMAL");
            statement.execute("PRAGMA temp_store=MEMORY");
            statement.execute("PRAGMA cache_size=-16000");
            int form;
            try (ResultSet row = statement.executeQuery("PRAGMA user_version")) {
                form = row.getInt(1);
            }
            if (form != FORM && form != 0) {
                throw new SQLException("it is of form " + form);
            }
            if (form == 0) {
                for (String table : SCHEMA) {
                    statement.execute(table);
                }
                statement.execute("PRAGMA user_version=" + FORM);
            }
            return new AnomalyFile(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Does all of it or nothing. */
    void together(Runnable work) {
        change("BEGIN IMMEDIATE");
        boolean done = false;
        try {
            work.run();
            change("COMMIT");
            done = true;
        } finally {
            if (!done) {
                change("ROLLBACK");
            }
        }
    }

    int change(String sql, @Nullable Object... values) {
        try {
            PreparedStatement statement = prepared(sql, values);
            var _ = statement.execute();
            return statement.getUpdateCount();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    <T> List<T> read(String sql, RowReader<T> reader, @Nullable Object... values) {
        try (ResultSet rows = prepared(sql, values).executeQuery()) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    long count(String sql, @Nullable Object... values) {
        return read(sql, row -> row.getLong(1), values).getFirst();
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static IllegalStateException failure(SQLException e) {
        return new IllegalStateException("The file of anomalies cannot be used: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("The file of anomalies was not closed.", e);
        }
    }
}
