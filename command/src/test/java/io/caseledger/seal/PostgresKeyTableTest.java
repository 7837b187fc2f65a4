package io.caseledger.seal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.caseledger.store.StoreProperties.Postgres;
import java.sql.DriverManager;

/** Runs only where {@code CASELEDGER_TEST_POSTGRES_URL} names a database; it drops the table it finds there. */
class PostgresKeyTableTest extends KeyTableContract {
    private static final String URL = System.getenv("CASELEDGER_TEST_POSTGRES_URL");

    @Override
    KeyTable.Database database() throws Exception {
        assumeTrue(URL != null, "no PostgreSQL to try");
        try (var connection = DriverManager.getConnection(URL);
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS person_keys");
        }
        return new KeyDatabases.Postgresql(new Postgres(URL, null, null));
    }
}
