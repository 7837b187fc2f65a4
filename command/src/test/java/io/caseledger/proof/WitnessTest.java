package io.caseledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WitnessTest {
    @TempDir
    Path directory;

    @TempDir
    Path outside;

    private static void awaitTaken(Witnesses witnesses, long size) {
        await().until(() -> {
            Long taken = witnesses.states().getFirst().size();
            return taken != null && taken == size;
        });
    }

    private static String error(Witnesses witnesses) {
        await().until(() -> witnesses.states().getFirst().error() != null);
        return witnesses.states().getFirst().error();
    }

    private Witness over(Proving it, URI url, VerifierKey key) {
        return new HttpWitness(url, key, it.checkpoints, it.tree);
    }

    @Test
    void a_witness_follows_each_checkpoint_and_its_signature_stands_under_it() throws IOException {
        try (var it = Proving.open(directory);
                var witness = new TestWitness(it.keys.signer().key())) {
            it.append(20);
            it.sign();
            var witnesses = it.leaveWith(over(it, witness.url(), witness.key()));
            awaitTaken(witnesses, 20);
            it.append(33);
            it.sign();
            awaitTaken(witnesses, 53);
            assertThat(witness.size()).isEqualTo(53);
            assertThat(witnesses.states().getFirst().error()).isNull();
            assertThat(it.checkpoints.latest().note().isSignedBy(witness.key())).isTrue();
            assertThat(it.checkpoints
                            .latest()
                            .note()
                            .isSignedBy(it.keys.signer().key()))
                    .isTrue();
            assertThat(it.checkpoints.of(20).note().isSignedBy(witness.key())).isTrue();
        }
        try (var kept = KeptCheckpoints.open(directory.resolve("proof/checkpoints"))) {
            assertThat(kept.latest().note().signatures()).hasSize(2);
        }
    }

    /** It has no memory of where the witness is: the witness says so, and gets the proof from there. */
    @Test
    void after_a_restart_the_witness_says_up_to_where_it_knows_the_log() throws IOException {
        TestWitness witness;
        try (var it = Proving.open(directory)) {
            it.append(20);
            it.sign();
            witness = new TestWitness(it.keys.signer().key());
            awaitTaken(it.leaveWith(over(it, witness.url(), witness.key())), 20);
        }
        try (var it = Proving.open(directory);
                witness) {
            it.append(9);
            it.sign();
            awaitTaken(it.leaveWith(over(it, witness.url(), witness.key())), 29);
            assertThat(witness.size()).isEqualTo(29);
        }
    }

    @Test
    void a_witness_that_fails_is_tried_again() throws IOException {
        try (var it = Proving.open(directory);
                var witness = new TestWitness(it.keys.signer().key())) {
            witness.broken = 503;
            it.append(8);
            it.sign();
            var witnesses = it.leaveWith(over(it, witness.url(), witness.key()));
            assertThat(error(witnesses)).contains("503");
            witness.broken = 0;
            awaitTaken(witnesses, 8);
            assertThat(witnesses.states().getFirst().error()).isNull();
        }
    }

    @Test
    void what_a_witness_has_against_a_checkpoint_is_said_in_words() throws IOException {
        try (var it = Proving.open(directory)) {
            it.append(8);
            it.sign();
            var stranger = LogSigner.make(it.keys.origin()).key();
            try (var witness = new TestWitness(stranger)) {
                assertThat(errorOf(it, over(it, witness.url(), witness.key()))).contains("no key", "403");
            }
            try (var witness = new TestWitness(LogSigner.make("other").key())) {
                assertThat(errorOf(it, over(it, witness.url(), witness.key()))).contains("origin", "404");
            }
            try (var witness = new TestWitness(it.keys.signer().key())) {
                assertThat(errorOf(it, over(it, witness.url(), stranger))).contains("not verified by its key");
                assertThat(errorOf(it, over(it, URI.create(witness.url() + "nowhere"), witness.key())))
                        .contains("404");
                witness.broken = 422;
                assertThat(errorOf(it, over(it, witness.url(), witness.key()))).contains("only grew", "422");
            }
            try (var witness = new TestWitness(it.keys.signer().key())) {
                witness.lies = true;
                assertThat(errorOf(it, over(it, witness.url(), witness.key()))).contains("not verified by its key");
            }
            URI closed = URI.create("http://127.0.0.1:1/");
            assertThat(errorOf(it, over(it, closed, stranger))).contains("cannot be reached");
        }
    }

    private static String errorOf(Proving it, Witness witness) {
        var witnesses = it.leaveWith(witness);
        String error = error(witnesses);
        witnesses.stop();
        return error;
    }

    /** A log that was made anew from a point on has another past than the witness saw. */
    @Test
    void a_log_with_another_past_gets_no_signature() throws IOException {
        try (var it = Proving.open(directory);
                var witness = new TestWitness(it.keys.signer().key())) {
            it.append(20);
            it.sign();
            awaitTaken(it.leaveWith(over(it, witness.url(), witness.key())), 20);
            Files.createDirectories(outside.resolve("proof"));
            Files.copy(directory.resolve("log-key"), outside.resolve("log-key"));
            try (var other = Proving.open(outside)) {
                other.append(12);
                other.sign();
                assertThat(errorOf(other, over(other, witness.url(), witness.key())))
                        .contains("knows 20 events");
                other.append(40);
                other.sign();
                assertThat(errorOf(other, over(other, witness.url(), witness.key())))
                        .contains("only grew", "422");
                assertThat(other.checkpoints.latest().note().isSignedBy(witness.key()))
                        .isFalse();
            }
        }
    }

    @Test
    void a_directory_outside_gets_a_file_for_each_checkpoint_and_none_is_written_twice() throws IOException {
        Path files;
        try (var it = Proving.open(directory)) {
            it.append(8);
            it.sign();
            var witness = new DirectoryWitness(outside, it.checkpoints, it.tree);
            files = Path.of(witness.target());
            awaitTaken(it.leaveWith(witness), 8);
            it.append(8);
            it.sign();
        }
        assertThat(files).isDirectoryContaining("glob:**/00000000000000000008.checkpoint");
        Path last = files.resolve("00000000000000000016.checkpoint");
        String left = Files.readString(last, UTF_8);
        assertThat(SignedCheckpoint.parse(left).size()).isEqualTo(16);
        try (var it = Proving.open(directory)) {
            awaitTaken(it.leaveWith(new DirectoryWitness(outside, it.checkpoints, it.tree)), 16);
        }
        assertThat(Files.readString(last, UTF_8)).isEqualTo(left);
        try (var all = Files.list(files)) {
            assertThat(all).hasSize(2);
        }
    }

    @Test
    void a_file_in_the_directory_that_is_not_ours_is_left_alone_and_said() throws IOException {
        try (var it = Proving.open(directory)) {
            it.append(8);
            it.sign();
            var witness = new DirectoryWitness(outside, it.checkpoints, it.tree);
            Path file = Files.createDirectories(Path.of(witness.target())).resolve("00000000000000000099.checkpoint");
            var stranger = LogSigner.make(it.keys.origin());
            Files.writeString(
                    file,
                    stranger.note(new Checkpoint(it.keys.origin(), 99, Merkle.emptyRoot()).text())
                            .note());
            assertThat(errorOf(it, witness)).contains("not signed by this log");
            assertThat(it.checkpoints.fault()).isNull();
            Files.writeString(file, "no checkpoint");
            assertThat(errorOf(it, new DirectoryWitness(outside, it.checkpoints, it.tree)))
                    .contains("no checkpoint");
        }
    }
}
