package io.caseledger.store;

import static io.caseledger.store.Ledger.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.caseledger.store.StoreProperties.Postgres;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;

/** Runs only where {@code CASELEDGER_TEST_POSTGRES_URL} names a database; it drops the tables it finds there. */
class PostgresLogTest extends LogContract {
    private static final String URL = System.getenv("CASELEDGER_TEST_POSTGRES_URL");

    @Override
    Dialect dialect() throws Exception {
        assumeTrue(URL != null, "no PostgreSQL to try");
        try (var connection = DriverManager.getConnection(URL);
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS events, snapshots");
        }
        return new PostgresDialect(new Postgres(URL, null, null));
    }

    @Override
    void close() {
        if (log != null) super.close();
    }

    @Test
    void two_nodes_share_one_order_and_no_reader_sees_a_gap() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        try (LedgerStorageEngine other = Ledger.open(new PostgresDialect(new Postgres(URL, null, null)));
                var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new java.util.ArrayList<>();
            for (int caller = 0; caller < 16; caller++) {
                LedgerStorageEngine node = caller % 2 == 0 ? log : other;
                String id = "a" + caller;
                writers.add(pool.submit(() -> {
                    for (int i = 0; i < 50; i++) node.appendEvents(event(id, i));
                }));
            }
            Future<Long> follower = pool.submit(() -> follow(writing));
            for (Future<?> writer : writers) writer.get();
            writing.set(false);
            assertThat(follower.get()).isEqualTo(16 * 50);
            assertThat(log.head()).isEqualTo(other.head()).isEqualTo(16 * 50);
        }
    }

    @Test
    void a_follower_sees_in_order_what_both_nodes_append() throws Exception {
        var store = new LedgerEventStore(LedgerEventStore.builder(), log);
        try (LedgerStorageEngine other = Ledger.open(new PostgresDialect(new Postgres(URL, null, null)));
                var pool = Executors.newVirtualThreadPerTaskExecutor();
                var stream = store.openStream(null)) {
            for (int caller = 0; caller < 8; caller++) {
                LedgerStorageEngine node = caller % 2 == 0 ? log : other;
                String id = "a" + caller;
                pool.execute(() -> {
                    for (int i = 0; i < 100; i++) node.appendEvents(event(id, i));
                });
            }
            for (long expected = 1; expected <= 800; expected++)
                assertThat(stream.nextAvailable().trackingToken().position()).hasValue(expected);
        }
    }

    /** Follows as a processor does: what it has passed it never looks at again. */
    private long follow(AtomicBoolean writing) {
        TrackingToken token = null;
        long seen = 0;
        boolean more = true;
        while (more) {
            more = writing.get();
            List<? extends TrackedEventMessage<?>> news =
                    log.readEvents(token, false).toList();
            for (TrackedEventMessage<?> event : news) {
                token = event.trackingToken();
                assertThat(token.position()).hasValue(++seen);
            }
            more |= !news.isEmpty();
        }
        return seen;
    }

    @Test
    void a_lost_connection_is_replaced() throws Exception {
        log.appendEvents(event("a", 0));
        try (var connection = DriverManager.getConnection(URL);
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE pid <> pg_backend_pid() AND datname = current_database()");
        }
        assertThatThrownBy(() -> log.appendEvents(event("a", 1))).isInstanceOf(StoreUnavailable.class);
        log.appendEvents(event("a", 1));
        assertThat(log.readEvents("a", 0).asStream()).hasSize(2);
    }

    @Test
    void a_database_out_of_reach_stops_the_start() {
        assertThatThrownBy(() -> Ledger.open(
                        new PostgresDialect(new Postgres("jdbc:postgresql://127.0.0.1:1/none", "nobody", null))))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("PostgreSQL at jdbc:postgresql://127.0.0.1:1/none cannot be reached");
    }
}
