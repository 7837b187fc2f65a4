package io.caseledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.shared.Rejected;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProofsTest {
    @TempDir
    Path directory;

    private Proving it;

    @BeforeEach
    void open() {
        it = Proving.open(directory);
        it.append(300);
        it.sign();
    }

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void every_event_is_proved_to_whoever_holds_a_checkpoint_and_the_event() {
        var random = new Random(1);
        var checkpoint = it.checkpoints.latest().checkpoint();
        for (int round = 0; round < 100; round++) {
            long position = 1 + random.nextInt(300);
            var proof = it.proofs.inclusion(position, null);
            byte[] leaf = Merkle.leafHash(Leaf.of(it.log.at(List.of(position)).getFirst()));
            assertThat(Merkle.isIncluded(position - 1, checkpoint.size(), leaf, proof.path(), checkpoint.root()))
                    .isTrue();
            byte[] other = Merkle.leafHash(
                    Leaf.of(it.log.at(List.of(position % 300 + 1)).getFirst()));
            assertThat(Merkle.isIncluded(position - 1, checkpoint.size(), other, proof.path(), checkpoint.root()))
                    .isFalse();
        }
    }

    @Test
    void any_size_has_its_proof_and_its_checkpoint_where_one_was_made() {
        assertThat(it.proofs.inclusion(5, 5L).checkpoint()).isNull();
        assertThat(it.proofs.inclusion(5, 300L).checkpoint()).isEqualTo(it.checkpoints.latest());
        var proof = it.proofs.consistency(7, 300);
        assertThat(Merkle.isConsistent(7, proof.root1(), 300, proof.root2(), proof.path()))
                .isTrue();
        assertThat(it.proofs.consistency(300, 300).path()).isEmpty();
    }

    @Test
    void what_cannot_be_proved_is_refused_with_what_would_be() {
        refuses(() -> it.proofs.inclusion(1, 0L), "PROOF_SIZE_ZERO", "size");
        refuses(() -> it.proofs.inclusion(1, -4L), "PROOF_SIZE_ZERO", "size");
        refuses(() -> it.proofs.inclusion(1, 301L), "PROOF_SIZE_BEYOND", "size", "301", "300");
        refuses(() -> it.proofs.inclusion(0, null), "PROOF_POSITION_UNKNOWN", "position", "0", "1", "300");
        refuses(() -> it.proofs.inclusion(301, null), "PROOF_POSITION_UNKNOWN", "position", "301", "1", "300");
        refuses(() -> it.proofs.inclusion(-1, 5L), "PROOF_POSITION_UNKNOWN", "position", "-1", "1", "300");
        refuses(() -> it.proofs.inclusion(6, 5L), "PROOF_POSITION_AFTER_SIZE", "position", "6", "5");
        refuses(() -> it.proofs.consistency(0, 5), "PROOF_SIZE_ZERO", "from");
        refuses(() -> it.proofs.consistency(6, 5), "PROOF_SIZES_REVERSED", "from", "6", "5");
        refuses(() -> it.proofs.consistency(6, 400), "PROOF_SIZE_BEYOND", "to", "400", "300");
        refuses(() -> it.checkpoints.covering(999), "PROOF_POSITION_UNKNOWN", "position", "999", "1", "300");
    }

    @Test
    void tiles_are_the_hashes_of_the_tree_eight_levels_at_a_time() {
        byte[] leaves = it.proofs.tile(0, 0, 256);
        var frontier = new Frontier();
        for (int i = 0; i < 256; i++) {
            byte[] hash = Arrays.copyOfRange(leaves, 32 * i, 32 * i + 32);
            assertThat(hash).isEqualTo(it.tree.hashes().leafHash(i));
            var _ = frontier.append(hash);
        }
        assertThat(it.proofs.tile(1, 0, 1))
                .isEqualTo(frontier.root())
                .isEqualTo(it.tree.hashes().root(256));
        assertThat(it.proofs.tile(0, 1, 44)).hasSize(44 * 32);
        refuses(() -> it.proofs.tile(0, 1, 45), "TILE_NOT_FOUND", null, "300");
        refuses(() -> it.proofs.tile(1, 0, 2), "TILE_NOT_FOUND", null, "300");
        refuses(() -> it.proofs.tile(1, 1, 1), "TILE_NOT_FOUND", null, "300");
        refuses(() -> it.proofs.tile(-1, 0, 1), "TILE_NOT_FOUND", null, "300");
        refuses(() -> it.proofs.tile(0, Long.MAX_VALUE, 1), "TILE_NOT_FOUND", null, "300");
        refuses(() -> it.proofs.tile(63, 0, 1), "TILE_NOT_FOUND", null, "300");
    }

    /** A reader who is given up must not take the file away from all others. */
    @Test
    void whoever_is_interrupted_while_reading_disturbs_nobody() {
        Thread.currentThread().interrupt();
        assertThat(it.proofs.inclusion(5, 300L).size()).isEqualTo(300);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(it.proofs.inclusion(5, 300L).size()).isEqualTo(300);
    }

    private static void refuses(ThrowingCallable question, String code, String field, String... args) {
        assertThatThrownBy(question).isInstanceOfSatisfying(Rejected.class, refused -> {
            var reason = refused.reasons().getFirst();
            assertThat(reason.code()).isEqualTo(code);
            assertThat(reason.field()).isEqualTo(field);
            assertThat(reason.args()).containsExactly(args);
        });
    }
}
