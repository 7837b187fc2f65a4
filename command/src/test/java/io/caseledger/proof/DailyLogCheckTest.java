package io.caseledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.caseledger.proof.Fault.Kind;
import io.caseledger.proof.LogCheckReport.State;
import io.caseledger.shared.Zone;
import io.caseledger.store.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DailyLogCheckTest {
    private static final String CHANGE =
            "UPDATE events SET payload = replace(payload, 'note', 'nota') WHERE global_index = 17";

    @TempDir
    Path directory;

    /** What the check finds that is due in a moment. */
    private static LogCheckReport foundByItself(LogChecks checks) {
        Instant now = Instant.now();
        var soon = LocalTime.ofInstant(now.plusMillis(50), Zone.SHANGHAI);
        var daily = new DailyLogCheck(checks, true, soon, () -> now);
        daily.start();
        try {
            return await().atMost(Proving.PATIENCE).until(checks::found, it -> it != null);
        } finally {
            daily.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T18:00:00Z, 2026-03-01T18:30:00Z",
        "2026-03-01T18:29:59.999Z, 2026-03-01T18:30:00Z",
        "2026-03-01T18:30:00Z, 2026-03-02T18:30:00Z",
        "2026-03-01T16:00:00Z, 2026-03-01T18:30:00Z",
        "2026-12-31T20:00:00Z, 2027-01-01T18:30:00Z"
    })
    void it_is_due_once_a_day_by_the_clocks_of_Shanghai(Instant now, Instant next) {
        assertThat(DailyLogCheck.next(now, LocalTime.of(2, 30))).isEqualTo(next);
    }

    @Test
    void a_changed_byte_is_found_though_nobody_asked_and_is_not_forgotten() throws Exception {
        Proving.record(directory, 1_200);
        Proving.tamper(directory, CHANGE);
        var changed = new Fault(Kind.CHANGED, 17, 17);
        try (var proving = Proving.open(directory);
                var checks = proving.checks()) {
            assertThat(checks.found()).isNull();
            LogCheckReport found = foundByItself(checks);
            assertThat(found.state()).isEqualTo(State.FAULTY);
            assertThat(found.fault()).isEqualTo(changed);
            assertThat(found.endedAt()).isNotNull();
        }
        try (var proving = Proving.open(directory);
                var checks = proving.checks()) {
            assertThat(checks.found()).extracting(LogCheckReport::fault).isEqualTo(changed);
            assertThat(checks.last()).isEqualTo(checks.found());
        }
    }

    @Test
    void a_log_that_is_whole_is_found_to_be_so() {
        Proving.record(directory, 40);
        LogCheckReport found;
        try (var proving = Proving.open(directory);
                var checks = proving.checks()) {
            found = foundByItself(checks);
            assertThat(found.state()).isEqualTo(State.WHOLE);
            assertThat(found.read()).isEqualTo(40);
            assertThat(found.last()).isNotNull();
        }
        try (var proving = Proving.open(directory);
                var checks = proving.checks()) {
            assertThat(checks.found()).usingRecursiveComparison().isEqualTo(found);
        }
    }

    @Test
    void what_cannot_be_read_of_the_last_check_is_as_if_there_was_none() throws Exception {
        Proving.record(directory, 4);
        Files.writeString(directory.resolve("proof/check"), "{\"state\": \"GOO");
        try (var proving = Proving.open(directory);
                var checks = proving.checks()) {
            assertThat(checks.found()).isNull();
        }
    }

    @Test
    void it_is_switched_off_and_a_time_that_is_none_is_refused() {
        Proving.record(directory, 4);
        try (var proving = Proving.open(directory);
                var checks = proving.checks()) {
            assertThat(new DailyLogCheck(checks, false, LocalTime.NOON, Instant::now).isAutoStartup())
                    .isFalse();
        }
        assertThat(new ProofProperties.Check(true, "02:30").time()).isEqualTo(LocalTime.of(2, 30));
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new ProofProperties.Check(true, "150").time())
                .withMessageContaining("150");
    }
}
