package io.caseledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.store.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogKeysTest {
    @TempDir
    Path directory;

    private LogKeys open(@Nullable String origin, boolean rotate) {
        return LogKeys.open(directory.resolve("log-key"), directory.resolve("proof/keys"), origin, rotate);
    }

    /** The key, the text and the signature that golang.org/x/mod/sumdb/note publishes; Ed25519 signs the same text always the same. */
    @Test
    void a_published_key_signs_as_published() {
        var signer = LogSigner.parse("""
                PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW
                PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz
                """);
        assertThat(signer.note("""
                        If you think cryptography is the answer to your problem,
                        then you don't know what your problem is.
                        """).note()).isEqualTo("""
                        If you think cryptography is the answer to your problem,
                        then you don't know what your problem is.

                        — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                        """);
        assertThat(LogSigner.parse(signer.text()).key()).isEqualTo(signer.key());
    }

    @Test
    void a_secret_that_is_not_that_of_its_key_is_refused() {
        var one = LogSigner.make("log").text().lines().toList();
        var other = LogSigner.make("log").text().lines().toList();
        assertThatThrownBy(() -> LogSigner.parse(one.getFirst() + "\n" + other.getLast()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LogSigner.parse(one.getFirst())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_first_start_makes_a_key_and_an_origin_and_later_ones_keep_them() throws IOException {
        var first = open(null, false);
        assertThat(first.origin()).matches("caseledger/[0-9a-f]{16}");
        assertThat(first.signer().key()).isEqualTo(first.verifiers().getFirst());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("log-key"))))
                .isEqualTo("rw-------");
        var second = open(null, false);
        assertThat(second.origin()).isEqualTo(first.origin());
        assertThat(second.verifiers()).isEqualTo(first.verifiers());
        assertThat(second.signer().sign("x".getBytes(UTF_8)))
                .isEqualTo(first.signer().sign("x".getBytes(UTF_8)));
    }

    @Test
    void another_key_signs_after_a_rotation_and_the_old_one_still_verifies() {
        var old = open("log.example.cn/防城港", false);
        var note = old.signer().note("text\n");
        var rotated = open(null, true);
        assertThat(rotated.origin()).isEqualTo("log.example.cn/防城港");
        assertThat(rotated.verifiers()).hasSize(2).startsWith(old.signer().key());
        assertThat(rotated.signer().key()).isEqualTo(rotated.verifiers().getLast());
        assertThat(rotated.signed(note)).isTrue();
        assertThat(open(null, false).signer().key()).isEqualTo(rotated.signer().key());
    }

    @Test
    void another_origin_is_refused_in_words() {
        var _ = open("log.example.cn", false);
        assertThatThrownBy(() -> open("other.example.cn", false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("log.example.cn")
                .hasMessageContaining("other.example.cn");
        assertThat(open("log.example.cn", false).origin()).isEqualTo("log.example.cn");
    }

    @Test
    void without_the_secret_nothing_is_signed_until_a_new_one_is_asked_for() throws IOException {
        Proving.record(directory, 8);
        Files.delete(directory.resolve("log-key"));
        try (var it = Proving.open(directory)) {
            it.append(4);
            assertThat(it.sign().size()).isEqualTo(8);
            assertThat(it.checkpoints.fault()).extracting(Fault::kind).isEqualTo(Fault.Kind.KEY_MISSING);
            assertThat(it.proofs.inclusion(12, 12L).size()).isEqualTo(12);
        }
        var _ = open(null, true);
        try (var it = Proving.open(directory)) {
            assertThat(it.sign().size()).isEqualTo(12);
            assertThat(it.check()).isNull();
        }
    }

    @Test
    void an_unreadable_key_file_stops_the_start_in_words() throws IOException {
        Files.writeString(directory.resolve("log-key"), "nothing");
        assertThatThrownBy(() -> open(null, false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("log-key");
    }
}
