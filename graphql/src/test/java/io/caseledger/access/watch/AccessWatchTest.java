package io.caseledger.access.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.access.Access;
import io.caseledger.access.Access.Operation;
import io.caseledger.access.AccessProbes;
import io.caseledger.access.Accesses;
import io.caseledger.shared.Role;
import io.caseledger.store.ChainedLog;
import io.caseledger.store.ChainedLog.Wanted;
import io.caseledger.store.DataDirectory;
import io.caseledger.store.StoreProperties;
import io.caseledger.store.StoreProperties.Events;
import io.caseledger.store.StoreProperties.Postgres;
import io.caseledger.store.StoreProperties.Store;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OutputCaptureExtension.class)
class AccessWatchTest {
    private static final Wanted ALL = new Wanted(null, null, null, null);
    private static final Access SHOWN = new Access(
            "officer",
            Set.of(Role.OFFICER),
            "fcg-01",
            "192.0.2.7",
            null,
            Operation.QUERY,
            List.of("trainees"),
            List.of("Trainee.identity.name"),
            List.of(),
            0);

    @TempDir
    Path data;

    private Instant time = Instant.parse("2026-01-31T01:00:00Z");
    private DataDirectory directory;
    private ChainedLog log;
    private Accesses accesses;
    private AccessWatch watch;

    @BeforeEach
    void open() {
        directory = DataDirectory.open(data);
        log = ChainedLog.open(
                new StoreProperties(data, new Events(Store.EMBEDDED, new Postgres("", null, null))), directory);
        accesses = AccessProbes.over(log, () -> time);
        watch = new AccessWatch(accesses);
        accesses.keep(SHOWN);
        accesses.keep(SHOWN);
    }

    @AfterEach
    void close() {
        log.close();
        directory.close();
    }

    @Test
    void what_the_policy_keeps_no_longer_is_deleted_and_said() throws Exception {
        watch.look();
        assertThat(accesses.count(ALL)).isEqualTo(2);
        time = Instant.parse("2026-08-01T10:00:00Z");
        watch.look();
        assertThat(accesses.find(ALL, null, false, 10))
                .extracting(it -> it.access().operation())
                .as("the deletion, and the last that was kept, to which it is chained")
                .containsExactly(Operation.DELETION, Operation.QUERY);
        watch.look();
        assertThat(accesses.count(ALL)).as("looking again finds nothing to do").isEqualTo(2);
    }

    @Test
    void of_a_record_that_somebody_changed_nothing_is_deleted_and_it_is_said_where(CapturedOutput output)
            throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("access.db"));
                var statement = connection.createStatement()) {
            statement.execute("UPDATE accesses SET subject = 'nobody' WHERE number = 1");
        }
        time = Instant.parse("2026-08-01T10:00:00Z");
        watch.look();
        assertThat(accesses.count(ALL)).isEqualTo(2);
        assertThat(output).contains("does not hold at number 1");
    }
}
