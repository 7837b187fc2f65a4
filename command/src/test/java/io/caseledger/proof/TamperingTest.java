package io.caseledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseledger.proof.Fault.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever can write the file of events changes it while nobody runs: each is found, and where. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TamperingTest {
    private static final int EVENTS = 40;
    private static final String SHIFT_UP =
            "UPDATE events SET global_index = -global_index - 1 WHERE global_index >= 17";
    private static final String SHIFT_DOWN =
            "UPDATE events SET global_index = -global_index + 1 WHERE global_index > 17";
    private static final String TURN = "UPDATE events SET global_index = -global_index WHERE global_index < 0";
    private static final String INSERT = """
            INSERT INTO events SELECT 17, 'somebody-elses', 0, type, 'made-up', payload_type, payload_revision, recorded_at, payload, metadata
            FROM events WHERE global_index = 16""";

    @TempDir
    Path directory;

    record Tampering(String name, Fault found, String... statements) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Tampering> all() {
        return Stream.of(
                new Tampering(
                        "a changed byte",
                        new Fault(Kind.CHANGED, 17, 17),
                        "UPDATE events SET payload = replace(payload, 'note', 'nota') WHERE global_index = 17"),
                new Tampering(
                        "a removed row", new Fault(Kind.MISSING, 17, 17), "DELETE FROM events WHERE global_index = 17"),
                new Tampering(
                        "a removed row, and the gap closed",
                        new Fault(Kind.MISSING, 17, 17),
                        "DELETE FROM events WHERE global_index = 17",
                        SHIFT_DOWN,
                        TURN),
                new Tampering("an inserted row", new Fault(Kind.INSERTED, 17, 17), SHIFT_UP, TURN, INSERT),
                new Tampering(
                        "two swapped rows",
                        new Fault(Kind.SWAPPED, 17, 23),
                        "UPDATE events SET global_index = -1 WHERE global_index = 17",
                        "UPDATE events SET global_index = 17 WHERE global_index = 23",
                        "UPDATE events SET global_index = 23 WHERE global_index = -1"),
                new Tampering(
                        "a truncated tail",
                        new Fault(Kind.TRUNCATED, 36, 40),
                        "DELETE FROM events WHERE global_index > 35"),
                new Tampering(
                        "a rewritten timestamp",
                        new Fault(Kind.CHANGED, 17, 17),
                        "UPDATE events SET recorded_at = '2022-08-01T00:00:00.000Z' WHERE global_index = 17"),
                new Tampering(
                        "a forged actor",
                        new Fault(Kind.CHANGED, 17, 17),
                        "UPDATE events SET metadata = replace(metadata, '王', '李') WHERE global_index = 17"));
    }

    private void tamper(String... statements) throws SQLException {
        Proving.tamper(directory, statements);
    }

    @ParameterizedTest
    @MethodSource("all")
    void each_is_found_and_located_and_nothing_is_signed_any_more(Tampering it) throws SQLException {
        Proving.record(directory, EVENTS);
        tamper(it.statements());
        try (var proving = Proving.open(directory)) {
            assertThat(proving.check()).isEqualTo(it.found());
            proving.append(8);
            proving.checkpoints.make();
            assertThat(proving.checkpoints.fault()).isNotNull();
            assertThat(proving.checkpoints.latest().size()).isEqualTo(EVENTS);
        }
    }

    /** Without the hashes there is only what was signed: it says at least between which checkpoints. */
    @ParameterizedTest
    @MethodSource("all")
    void each_is_found_when_the_tree_is_deleted_too(Tampering it) throws Exception {
        Proving.record(directory, 12);
        Proving.record(directory, EVENTS - 12);
        tamper(it.statements());
        Files.delete(Proving.hashes(directory));
        try (var proving = Proving.open(directory)) {
            Fault fault = proving.check();
            assertThat(fault).isNotNull();
            assertThat(fault.from()).isBetween(13L, it.found().from());
            assertThat(fault.until()).isBetween(it.found().from(), 40L);
            proving.append(8);
            proving.awaitOrFault();
            proving.checkpoints.make();
            assertThat(proving.checkpoints.latest().size()).isEqualTo(EVENTS);
        }
    }

    /** Found by the check alone: the start only compares the end of the log. */
    @Test
    void a_change_far_from_the_end_is_found_by_the_check() throws SQLException {
        Proving.record(directory, 1_200);
        tamper("UPDATE events SET payload = replace(payload, 'note', 'nota') WHERE global_index = 17");
        try (var proving = Proving.open(directory)) {
            proving.awaitTree();
            assertThat(proving.checkpoints.fault()).isNull();
            assertThat(proving.check()).isEqualTo(new Fault(Kind.CHANGED, 17, 17));
        }
    }

    @Test
    void a_gap_in_a_record_is_found_also_where_nothing_was_ever_signed() throws Exception {
        Proving.record(directory, EVENTS);
        Files.delete(Proving.hashes(directory));
        Files.delete(directory.resolve("proof/checkpoints"));
        tamper("DELETE FROM events WHERE global_index = 18", SHIFT_DOWN.replace("17", "18"), TURN);
        try (var proving = Proving.open(directory)) {
            assertThat(proving.check()).isEqualTo(new Fault(Kind.SEQUENCE_BROKEN, 18, 18));
        }
    }

    @Test
    void kept_hashes_that_were_changed_are_told_from_a_log_that_was() throws Exception {
        Proving.record(directory, EVENTS);
        byte[] bytes = Files.readAllBytes(Proving.hashes(directory));
        bytes[(int) HashTree.place(0, 16) * Merkle.HASH]++;
        Files.write(Proving.hashes(directory), bytes);
        try (var proving = Proving.open(directory)) {
            assertThat(proving.check()).isEqualTo(new Fault(Kind.TREE_CHANGED, 17, 17));
        }
    }

    @Test
    void a_checkpoint_of_another_log_and_one_without_our_signature_are_found() throws IOException {
        Proving.record(directory, 12);
        Proving.record(directory, 8);
        Path file = directory.resolve("proof/checkpoints");
        String text = Files.readString(file);
        String origin = text.substring(0, text.indexOf('\n'));

        Files.writeString(file, text.replaceFirst(origin + "\n12\n", "another/log\n12\n"));
        assertThat(checked()).isEqualTo(new Fault(Kind.CHECKPOINT_OF_ANOTHER_LOG, 1, 12));

        var stranger = LogSigner.make(origin);
        var forged = SignedCheckpoint.parse(
                text.substring(text.indexOf(origin + "\n12\n"), text.indexOf(origin + "\n20\n") - 1));
        Files.writeString(
                file,
                text.replace(
                        forged.note().note(),
                        stranger.note(forged.note().text()).note()));
        assertThat(checked()).isEqualTo(new Fault(Kind.CHECKPOINT_NOT_SIGNED, 1, 12));

        Files.writeString(file, text);
        assertThat(checked()).isNull();
    }

    private Fault checked() {
        try (var proving = Proving.open(directory)) {
            return proving.check();
        }
    }

    /** The tail and everything that could tell of it is cut off: only who holds a checkpoint elsewhere notices. */
    @Test
    void a_tail_that_is_cut_off_everywhere_is_noticed_by_the_witness() throws Exception {
        Path outside = Files.createDirectory(directory.resolve("outside"));
        try (var proving = Proving.open(directory)) {
            proving.append(20);
            proving.sign();
            Proving.copy(directory.resolve("proof"), directory.resolve("before"));
            proving.append(20);
            proving.leaveWith(new DirectoryWitness(outside, proving.checkpoints, proving.tree));
            proving.sign();
        }
        tamper("DELETE FROM events WHERE global_index > 20");
        for (String name : List.of("hashes", "checkpoints")) {
            Files.delete(directory.resolve("proof").resolve(name));
            Files.copy(
                    directory.resolve("before").resolve(name),
                    directory.resolve("proof").resolve(name));
        }
        try (var proving = Proving.open(directory)) {
            assertThat(proving.check()).isNull();
            var witnesses = proving.leaveWith(new DirectoryWitness(outside, proving.checkpoints, proving.tree));
            await().until(() -> witnesses.states().getFirst().error() != null);
            assertThat(proving.checkpoints.fault()).isEqualTo(new Fault(Kind.CHECKPOINT_DISAGREES, 1, 40));
        }
    }
}
