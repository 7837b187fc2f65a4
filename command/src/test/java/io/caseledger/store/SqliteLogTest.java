package io.caseledger.store;

import static io.caseledger.store.Ledger.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLogTest extends LogContract {
    @TempDir
    Path directory;

    private int morePages;

    @Override
    Dialect dialect() {
        return new SqliteDialect(directory.resolve("events.db")) {
            @Override
            List<String> pragmas() {
                List<String> pragmas = new ArrayList<>(super.pragmas());
                if (morePages > 0) pragmas.add("PRAGMA max_page_count=" + morePages);
                return pragmas;
            }
        };
    }

    @Test
    void a_full_disk_refuses_events_keeps_reads_and_recovers() {
        log.appendEvents(event("a", 0));
        log.close();
        morePages = 40;
        log = Ledger.open(dialect());

        String large = "x".repeat(50_000);
        log.appendEvents(event("a", 1, large));
        log.appendEvents(event("a", 2, large));
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> log.appendEvents(event("a", 3, large)))
                    .isInstanceOfSatisfying(
                            StoreUnavailable.class, e -> assertThat(e.full()).isTrue())
                    .hasMessage("The disk that holds the events is full: nothing was stored.");
            assertThat(log.readEvents("a", 0).asStream()).hasSize(3);
            assertThat(log.head()).isEqualTo(3);
        }

        morePages = 0;
        log.appendEvents(event("a", 3, large));
        assertThat(log.head()).isEqualTo(4);
    }

    @Test
    void a_file_that_is_no_log_stops_the_start() throws Exception {
        log.close();
        Path other = Files.createDirectory(directory.resolve("other"));
        Files.writeString(
                other.resolve("events.db"), "this is not a database, but long enough to be looked at".repeat(9));
        assertThatThrownBy(() -> Ledger.open(other))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("events.db");
    }
}
