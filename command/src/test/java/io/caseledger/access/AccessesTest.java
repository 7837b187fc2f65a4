package io.caseledger.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.access.Access.Operation;
import io.caseledger.access.Access.Target;
import io.caseledger.shared.Role;
import io.caseledger.store.ChainedLog;
import io.caseledger.store.ChainedLog.Wanted;
import io.caseledger.store.DataDirectory;
import io.caseledger.store.StoreProperties;
import io.caseledger.store.StoreProperties.Events;
import io.caseledger.store.StoreProperties.Postgres;
import io.caseledger.store.StoreProperties.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessesTest {
    static final Wanted ALL = new Wanted(null, null, null, null);
    static final Access SHOWN = new Access(
            "officer",
            Set.of(Role.OFFICER),
            "fcg-01",
            "192.0.2.7",
            "核查证书",
            Operation.QUERY,
            List.of("trainees"),
            List.of("Trainee.identity.name"),
            List.of(new Target("Trainee", "t-1"), new Target("Trainee", "t-2")),
            2);

    @TempDir
    Path data;

    Instant time = Instant.parse("2026-01-31T01:00:00Z");
    DataDirectory directory;
    ChainedLog log;
    Accesses accesses;

    @BeforeEach
    void open() {
        directory = DataDirectory.open(data);
        var events = new Events(Store.EMBEDDED, new Postgres("", null, null));
        log = ChainedLog.open(new StoreProperties(data, events), directory);
        accesses = new Accesses(log, AccessPolicies.load(null), () -> time);
    }

    @AfterEach
    void close() {
        log.close();
        directory.close();
    }

    @Test
    void an_access_reads_back_as_it_was_kept() {
        accesses.keep(SHOWN);
        var kept = accesses.find(ALL, null, false, 10);
        assertThat(kept).singleElement().satisfies(it -> {
            assertThat(it.number()).isEqualTo(1);
            assertThat(it.at()).isEqualTo(time);
            assertThat(it.access()).isEqualTo(SHOWN);
        });
        assertThat(accesses.find(new Wanted(null, "t-2", null, null), null, false, 10))
                .isEqualTo(kept);
        assertThat(accesses.count(new Wanted("nobody", null, null, null))).isZero();
    }

    @Test
    void accesses_are_kept_for_six_months_and_their_deletion_is_on_record() {
        accesses.keep(SHOWN);
        time = Instant.parse("2026-02-01T01:00:00Z");
        accesses.keep(SHOWN);

        time = Instant.parse("2026-07-31T10:00:00Z");
        assertThat(accesses.deleteOutdated()).hasValue(0);
        assertThat(accesses.count(ALL)).isEqualTo(2);

        time = Instant.parse("2026-08-01T10:00:00Z");
        assertThat(accesses.deleteOutdated()).hasValue(1);
        var kept = accesses.find(ALL, null, false, 10);
        assertThat(kept).hasSize(2);
        assertThat(kept.getFirst().access().operation()).isEqualTo(Operation.DELETION);
        assertThat(kept.getFirst().access().subject()).isEqualTo("system:access-retention");
        assertThat(kept.getFirst().access().recordCount()).isEqualTo(1);
        assertThat(accesses.check().fault()).isNull();
    }

    @Test
    void no_policy_keeps_them_for_less_than_the_law_wants() {
        String policy = """
                {id: short, effectiveFrom: 2017-06-01, mark: P, source: {zh: 无, en: none}, keepMonths: 5}""";
        assertThatThrownBy(() -> AccessPolicies.of(Map.of("short.yaml", policy.getBytes(UTF_8))))
                .hasMessageContaining("short.yaml")
                .hasMessageContaining("网络安全法 21");
    }
}
