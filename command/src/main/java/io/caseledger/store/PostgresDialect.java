package io.caseledger.store;

import io.caseledger.store.StoreProperties.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.apache.commons.dbcp2.BasicDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL, for several nodes. Each group holds one advisory lock until its commit, so the order of positions
 * is the order of commits on all nodes, and a reader never sees a gap that is filled later.
 */
class PostgresDialect implements Dialect {
    static final String DISK_FULL = "53100";

    private static final int READERS = 8;
    private static final int CONNECT_SECONDS = 10;
    private static final int ANSWER_SECONDS = 30;

    private final Postgres properties;
    private final Layout layout;

    PostgresDialect(Postgres properties) {
        this(properties, Tables.LAYOUT);
    }

    PostgresDialect(Postgres properties, Layout layout) {
        this.properties = properties;
        this.layout = layout;
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public Connection writer() throws SQLException {
        PGSimpleDataSource source = source();
        source.setSocketTimeout(ANSWER_SECONDS);
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            // An answer must mean "on disk", whatever the server's default is.
            statement.execute("SELECT set_config('synchronous_commit', 'on', false)"
                    + " WHERE current_setting('synchronous_commit') = 'off'");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public BasicDataSource readers() {
        BasicDataSource pool = new BasicDataSource();
        pool.setUrl(properties.url());
        pool.setUsername(properties.username());
        pool.setPassword(properties.password());
        pool.addConnectionProperty("connectTimeout", String.valueOf(CONNECT_SECONDS));
        pool.setMaxTotal(READERS);
        pool.setMaxIdle(READERS);
        pool.setDefaultReadOnly(true);
        pool.setPoolPreparedStatements(true);
        pool.setTestOnBorrow(false); // a read is tried twice instead
        return pool;
    }

    private PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(properties.url());
        Optional.ofNullable(properties.username()).ifPresent(source::setUser);
        Optional.ofNullable(properties.password()).ifPresent(source::setPassword);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setReWriteBatchedInserts(true);
        return source;
    }

    @Override
    public List<String> schema() {
        return layout.tables().of("BIGINT", "TEXT COLLATE \"C\"");
    }

    @Override
    public List<String> begin() {
        return List.of("BEGIN", "SELECT pg_advisory_xact_lock(" + layout.lock() + ")");
    }

    @Override
    public boolean shared() {
        return true;
    }

    @Override
    public boolean duplicate(Throwable cause) {
        return state(cause).equals("23505");
    }

    /** Classes 22 (bad data) and 23 (broken constraint). */
    @Override
    public boolean concernsStatementOnly(SQLException cause) {
        return state(cause).startsWith("22") || state(cause).startsWith("23");
    }

    @Override
    public StoreUnavailable unavailable(Throwable cause) {
        String state = state(cause);
        if (state.equals(DISK_FULL))
            return new StoreUnavailable("The disk of PostgreSQL is full: nothing was stored.", true, cause);
        String what = state.startsWith("08") ? " cannot be reached: " : " cannot store the " + layout.content() + ": ";
        return new StoreUnavailable("PostgreSQL at " + place() + what + cause.getMessage(), false, cause);
    }

    /** The URL without its parameters, where a password may be. */
    private String place() {
        return properties.url().replaceFirst("[?].*", "");
    }

    private static String state(Throwable thrown) {
        SQLException sql = Dialect.find(thrown, SQLException.class);
        return sql == null || sql.getSQLState() == null ? "" : sql.getSQLState();
    }
}
