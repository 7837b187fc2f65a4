package io.caseledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TreeKeeperTest {
    @TempDir
    Path directory;

    @TempDir
    Path other;

    private static byte[] rootOfAll(Proving it) {
        var frontier = new Frontier();
        it.log.after(it.log.first() - 1, Integer.MAX_VALUE).forEach(event -> {
            var _ = frontier.append(Merkle.leafHash(Leaf.of(event)));
        });
        return frontier.root();
    }

    @Test
    void an_empty_log_is_signed_and_everything_grows_from_there() {
        try (var it = Proving.open(directory)) {
            assertThat(it.sign().size()).isZero();
            it.append(10);
            SignedCheckpoint ten = it.sign();
            assertThat(ten.size()).isEqualTo(10);
            assertThat(ten.checkpoint().root()).isEqualTo(rootOfAll(it));
            assertThat(ten.note().isSignedBy(it.keys.verifiers().getLast())).isTrue();
            assertThat(it.sign()).isEqualTo(ten);
            assertThat(it.check()).isNull();
        }
    }

    @Test
    void what_was_stored_last_is_signed_at_the_end_and_known_at_the_next_start() {
        Proving.record(directory, 42);
        try (var it = Proving.open(directory)) {
            it.awaitTree();
            assertThat(it.checkpoints.latest().size()).isEqualTo(42);
            assertThat(it.checkpoints.fault()).isNull();
            it.append(8);
            assertThat(it.sign().size()).isEqualTo(50);
            assertThat(it.checkpoints.all()).extracting(SignedCheckpoint::size).containsSequence(42L, 50L);
        }
    }

    @Test
    void an_event_is_covered_at_once_by_a_checkpoint_that_is_made_for_it() {
        try (var it = Proving.open(directory)) {
            it.append(12);
            assertThat(it.checkpoints.covering(12).size()).isEqualTo(12);
            assertThat(it.checkpoints.covering(3).size()).isEqualTo(12);
        }
    }

    /** The tree is not forced to the disk with each event: what is left of it after a crash may be anything after the last checkpoint. */
    @Test
    void after_a_crash_the_tree_goes_on_from_what_is_certain() throws IOException {
        try (var it = Proving.open(directory)) {
            it.append(20);
            it.sign();
            it.append(9);
            it.awaitTree();
            Proving.copy(directory, other);
        }
        Path hashes = Proving.hashes(other);
        long certain = HashTree.count(20) * Merkle.HASH;
        for (long left : new long[] {Files.size(hashes) - 1, Files.size(hashes) - 100, certain + 7, certain}) {
            byte[] bytes = Files.readAllBytes(hashes);
            for (int i = (int) certain; i < Math.min(left, bytes.length); i++) {
                bytes[i] = 0;
            }
            Files.write(hashes, Arrays.copyOf(bytes, (int) left), StandardOpenOption.TRUNCATE_EXISTING);
            try (var it = Proving.open(other)) {
                it.awaitTree();
                assertThat(it.tree.hashes().root(29)).isEqualTo(rootOfAll(it));
                assertThat(it.check()).isNull();
            }
        }
    }

    @Test
    void a_tree_that_was_deleted_is_made_again_and_held_against_what_was_signed() throws IOException {
        Proving.record(directory, 30);
        Files.delete(Proving.hashes(directory));
        try (var it = Proving.open(directory)) {
            it.append(4);
            assertThat(it.sign().size()).isEqualTo(34);
            assertThat(it.check()).isNull();
        }
    }

    @Test
    void a_tree_that_is_damaged_below_what_was_signed_is_made_again() throws IOException {
        Proving.record(directory, 32);
        byte[] bytes = Files.readAllBytes(Proving.hashes(directory));
        bytes[bytes.length - 1]++;
        Files.write(Proving.hashes(directory), bytes);
        try (var it = Proving.open(directory)) {
            assertThat(it.sign().size()).isEqualTo(32);
            assertThat(it.checkpoints.fault()).isNull();
            assertThat(it.check()).isNull();
        }
    }

    @Test
    void a_checkpoint_that_was_being_written_is_forgotten_and_the_others_stay() throws IOException {
        Proving.record(directory, 12);
        Path file = directory.resolve("proof/checkpoints");
        byte[] whole = Files.readAllBytes(file);
        for (int cut = 1; cut < 60; cut += 7) {
            Files.write(file, Arrays.copyOf(whole, whole.length - cut));
            try (var kept = KeptCheckpoints.open(file)) {
                assertThat(kept.number()).isEqualTo(1);
                assertThat(kept.latest().size()).isZero();
            }
        }
        try (var it = Proving.open(directory)) {
            assertThat(it.sign().size()).isEqualTo(12);
        }
    }

    @Test
    void an_entry_among_the_checkpoints_that_cannot_be_read_keeps_more_from_being_signed() throws IOException {
        Proving.record(directory, 12);
        Path file = directory.resolve("proof/checkpoints");
        Files.writeString(file, "somebody was here\n\nand here\n\n", StandardOpenOption.APPEND);
        try (var it = Proving.open(directory)) {
            it.append(4);
            assertThat(it.sign().size()).isEqualTo(12);
            assertThat(it.checkpoints.fault()).extracting(Fault::kind).isEqualTo(Fault.Kind.CHECKPOINT_UNREADABLE);
        }
    }

    @Test
    void many_events_are_followed_in_batches() {
        try (var it = Proving.open(directory)) {
            for (int i = 0; i < 10; i++) {
                it.append(1_000);
            }
            it.awaitTree();
            assertThat(it.tree.hashes().root(10_000)).isEqualTo(rootOfAll(it));
            LongStream.of(1, 777, 4_000, 4_001, 10_000)
                    .forEach(position -> assertThat(
                                    it.proofs.inclusion(position, null).size())
                            .isEqualTo(10_000));
        }
    }
}
