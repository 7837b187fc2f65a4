package io.caseledger.seal;

import io.caseledger.store.StoreProperties.Postgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** Where keys are kept: in a file of their own beside the log, or, where several nodes share the log, in their database. */
final class KeyDatabases {
    private static final String FILE_SIZE_ZERO = "PRAGMA wal_checkpoint(TRUNCATE)";

    private KeyDatabases() {}

    /** What is overwritten is zeroed in the file, and leaves the log beside it. */
    record Sqlite(Path file) implements KeyTable.Database {
        private static final List<String> PRAGMAS = List.of(
                "PRAGMA busy_timeout=5000",
                "PRAGMA journal_mode=WAL",
                "PRAGMA synchronous=FULL",
                "PRAGMA secure_delete=ON",
                "PRAGMA temp_store=MEMORY");

        @Override
        public Connection connect() throws SQLException {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (Statement statement = connection.createStatement()) {
                for (String pragma : PRAGMAS) {
                    statement.execute(pragma);
                }
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }

        @Override
        public String bytes() {
            return "BLOB";
        }

        @Override
        public String purge() {
            return FILE_SIZE_ZERO;
        }
    }

    /** Old versions of a row go with a vacuum. */
    record Postgresql(Postgres properties) implements KeyTable.Database {
        @Override
        public Connection connect() throws SQLException {
            var login = new Properties();
            if (properties.username() != null) {
                login.setProperty("user", properties.username());
            }
            if (properties.password() != null) {
                login.setProperty("password", properties.password());
            }
            login.setProperty("connectTimeout", "10");
            login.setProperty("socketTimeout", "30");
            return DriverManager.getConnection(properties.url(), login);
        }

        @Override
        public String bytes() {
            return "BYTEA";
        }

        @Override
        public String purge() {
            return "VACUUM person_keys";
        }
    }
}
