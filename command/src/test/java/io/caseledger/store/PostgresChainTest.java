package io.caseledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.caseledger.store.StoreProperties.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Runs only where {@code CASELEDGER_TEST_POSTGRES_URL} names a database; it drops the tables it finds there. */
class PostgresChainTest extends ChainContract {
    private static final String URL = System.getenv("CASELEDGER_TEST_POSTGRES_URL");

    @Override
    Dialect dialect() throws Exception {
        assumeTrue(URL != null, "no PostgreSQL to try");
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS accesses, access_targets");
        }
        return again();
    }

    @Override
    Dialect again() {
        return new PostgresDialect(new Postgres(Objects.requireNonNull(URL), null, null), ChainTables.LAYOUT);
    }

    @Override
    Connection connection() throws Exception {
        return DriverManager.getConnection(URL);
    }

    @Test
    void two_nodes_write_one_chain() throws Exception {
        try (ChainedLog other = ChainedLog.open(again())) {
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int caller = 0; caller < 8; caller++) {
                    ChainedLog node = caller % 2 == 0 ? log : other;
                    pool.execute(() -> {
                        for (int i = 0; i < 50; i++) node.append(DAY, "officer", "{}", java.util.Set.of("r"));
                    });
                }
            }
            assertThat(log.check().rows()).isEqualTo(400);
            assertThat(other.check().fault()).isNull();
        }
    }
}
