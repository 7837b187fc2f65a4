package io.caseledger.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.apache.commons.dbcp2.BasicDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One SQLite file. WAL lets readers read while the writer writes; {@code synchronous=FULL} makes each commit
 * wait for the disk.
 */
class SqliteDialect implements Dialect {
    private static final int READERS = 4;

    private final Path file;
    private final Layout layout;

    SqliteDialect(Path file) {
        this(file, Tables.LAYOUT);
    }

    SqliteDialect(Path file, Layout layout) {
        this.file = file;
        this.layout = layout;
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public Connection writer() throws SQLException {
        Connection connection = DriverManager.getConnection(url());
        try (Statement statement = connection.createStatement()) {
            for (String pragma : pragmas()) statement.execute(pragma);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    List<String> pragmas() {
        return List.of(
                "PRAGMA busy_timeout=5000",
                "PRAGMA journal_mode=WAL",
                "PRAGMA synchronous=FULL",
                "PRAGMA temp_store=MEMORY",
                "PRAGMA cache_size=-32000",
                // Fewer, larger checkpoints: a page that was changed often is copied back once.
                "PRAGMA wal_autocheckpoint=4000");
    }

    @Override
    public BasicDataSource readers() {
        BasicDataSource pool = new BasicDataSource();
        pool.setUrl(url());
        pool.addConnectionProperty("busy_timeout", "5000");
        pool.setConnectionInitSqls(List.of("PRAGMA query_only=1"));
        pool.setMaxTotal(READERS);
        pool.setMaxIdle(READERS);
        pool.setPoolPreparedStatements(true);
        pool.setTestOnBorrow(false); // a read is tried twice instead
        return pool;
    }

    private String url() {
        return "jdbc:sqlite:" + file;
    }

    @Override
    public List<String> schema() {
        return layout.tables().of("INTEGER", "TEXT");
    }

    @Override
    public List<String> begin() {
        return List.of("BEGIN IMMEDIATE");
    }

    @Override
    public boolean shared() {
        return false;
    }

    @Override
    public boolean duplicate(Throwable cause) {
        SQLiteException sqlite = Dialect.find(cause, SQLiteException.class);
        return sqlite != null
                && (sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY
                        || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE);
    }

    @Override
    public boolean concernsStatementOnly(SQLException cause) {
        SQLiteException sqlite = Dialect.find(cause, SQLiteException.class);
        return sqlite != null && primary(sqlite) == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
    }

    @Override
    public StoreUnavailable unavailable(Throwable cause) {
        return StoreUnavailable.ofFullDisk(layout.content(), cause)
                .orElseGet(() -> new StoreUnavailable(
                        "The file " + file + " of the " + layout.content() + " cannot be written: " + cause.getMessage()
                                + ".",
                        false,
                        cause));
    }

    /** SQLite keeps the general code in the low byte of the particular one. */
    static int primary(SQLiteException e) {
        return e.getResultCode().code & 0xff;
    }
}
