package io.caseledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Holds notes, keys and checkpoints against examples that others published. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoteTest {
    /** From C2SP signed-note. */
    private static final String EXAMPLE_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private static final String EXAMPLE = """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    /** From golang.org/x/mod/sumdb/note. */
    private static final String PETER_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String ENOCH_KEY = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";

    private static final String TWO_SIGNED = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            — EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=
            """;

    /** Of the checksum database of Go modules. */
    private static final String GO_KEY = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

    private static final String GO_CHECKPOINT = """
            go.sum database tree
            15081221
            BoMMe1wd25Tco0mYGROkyqxHZWx+hcSCtMV315Lu6Lg=

            — sum.golang.org Az3grilD7vQqTrv66jRgKM84Y80KTprrSt4bKmiOPxgmS5ZVBTeCl6dUvjYnN13R+C8j0jGY1WnUADGMkok3U0m2Zgo=
            """;

    /** Of a log of certificates, with the cosignature of a public witness (and two signatures of kinds not known here). */
    private static final String LOG_KEY =
            "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f";

    private static final String WITNESS_KEY = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";

    private static final String WITNESSED = """
            arche2025h1.staging.ct.transparency.dev
            1432088532
            U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

            — arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
            — arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
            — transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
            — remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
            """;

    private static VerifierKey key(String text) {
        return VerifierKey.parse(text);
    }

    @Test
    void published_notes_are_verified_and_written_as_they_were() {
        assertThat(SignedNote.parse(EXAMPLE).isSignedBy(key(EXAMPLE_KEY))).isTrue();
        assertThat(SignedNote.parse(TWO_SIGNED).isSignedBy(key(PETER_KEY))).isTrue();
        assertThat(SignedNote.parse(TWO_SIGNED).isSignedBy(key(ENOCH_KEY))).isTrue();
        for (String note : List.of(EXAMPLE, TWO_SIGNED, GO_CHECKPOINT, WITNESSED)) {
            assertThat(SignedNote.parse(note).note()).isEqualTo(note);
        }
    }

    @Test
    void a_published_checkpoint_is_read_and_verified() {
        var note = SignedNote.parse(GO_CHECKPOINT);
        assertThat(note.isSignedBy(key(GO_KEY))).isTrue();
        var checkpoint = Checkpoint.parse(note.text());
        assertThat(checkpoint.origin()).isEqualTo("go.sum database tree");
        assertThat(checkpoint.size()).isEqualTo(15081221);
        assertThat(checkpoint.root())
                .isEqualTo(Base64.getDecoder().decode("BoMMe1wd25Tco0mYGROkyqxHZWx+hcSCtMV315Lu6Lg="));
        assertThat(checkpoint.text()).isEqualTo(note.text());
    }

    @Test
    void a_public_witness_is_believed_about_the_time_that_it_signed() {
        var note = SignedNote.parse(WITNESSED);
        assertThat(note.isSignedBy(key(LOG_KEY))).isTrue();
        assertThat(note.isSignedBy(key(WITNESS_KEY))).isTrue();
        byte[] later = note.signatures().getLast().bytes();
        later[7]++;
        assertThat(key(WITNESS_KEY).verifies(note.text(), later)).isFalse();
    }

    @Test
    void a_changed_text_another_key_and_a_changed_signature_are_not_verified() {
        assertThat(SignedNote.parse(EXAMPLE.replace("example message", "other message"))
                        .isSignedBy(key(EXAMPLE_KEY)))
                .isFalse();
        assertThat(SignedNote.parse(EXAMPLE).isSignedBy(key(PETER_KEY))).isFalse();
        assertThat(SignedNote.parse(WITNESSED.replace("1432088532", "1432088533"))
                        .isSignedBy(key(WITNESS_KEY)))
                .isFalse();
        // The name and the id of a key, with the signature of another one.
        assertThat(SignedNote.parse(TWO_SIGNED.replace("x08go/ZJkuBS", "x08go/ZJkuBT"))
                        .isSignedBy(key(PETER_KEY)))
                .isFalse();
    }

    @Test
    void one_false_signature_under_a_name_spoils_a_true_one() {
        var note = SignedNote.parse(EXAMPLE);
        var its = note.signatures().getFirst();
        byte[] wrong = its.bytes();
        wrong[5]++;
        var spoilt = note.with(List.of(new SignedNote.Signature(its.name(), its.keyId(), wrong)));
        assertThat(spoilt.isSignedBy(key(EXAMPLE_KEY))).isFalse();
    }

    @Test
    void a_signature_is_added_once() {
        var note = SignedNote.parse(EXAMPLE);
        assertThat(note.with(note.signatures())).isEqualTo(note);
        assertThat(note.with(SignedNote.parse(TWO_SIGNED).signatures()).signatures())
                .hasSize(3);
    }

    @Test
    void keys_are_read_and_written_as_they_were() {
        for (String text : List.of(
                EXAMPLE_KEY,
                PETER_KEY,
                ENOCH_KEY,
                GO_KEY,
                LOG_KEY,
                WITNESS_KEY,
                "TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6")) {
            assertThat(key(text).text()).isEqualTo(text);
        }
        assertThat(key(EXAMPLE_KEY).id()).isEqualTo(0x530d903a);
        assertThat(HexFormat.of().formatHex(key(EXAMPLE_KEY).key()))
                .isEqualTo("e932791ae6e7a840a46164c904786426d5e7821dd8b29a00d61cae72afdd4da4");
    }

    @Test
    void what_is_no_key_is_refused() {
        for (String text : List.of(
                "",
                "bananas.example.com+12344556",
                "example.com/foo+530d903a+not base64!",
                "example.com/foo+530d903a+AwEB",
                "example.com/foo+00000000+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "exam ple.com+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")) {
            assertThatThrownBy(() -> key(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void what_is_no_note_is_refused() {
        for (String text : List.of(
                "",
                "text without signatures\n",
                "text\n\n",
                "text\n\n— name AAAA\n",
                "text\n\n- name AAAAAAAA\n",
                "text\n\n— na+me AAAAAAAA\n",
                "text\n\n— name AAAAAAAA more\n",
                "text\n\n— name AAAAAAAA",
                "te\txt\n\n— name AAAAAAAA\n",
                "text\n\n" + "— name AAAAAAAA\n".repeat(101))) {
            assertThatThrownBy(() -> SignedNote.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(SignedNote.parse("one\n\ntwo\n\n— name AAAAAAAA\n").text()).isEqualTo("one\n\ntwo\n");
    }

    @Test
    void what_is_no_checkpoint_is_refused() {
        String root = "BoMMe1wd25Tco0mYGROkyqxHZWx+hcSCtMV315Lu6Lg=";
        assertThat(Checkpoint.parse("log\n0\n" + root + "\nan extension\n").size())
                .isZero();
        for (String text : List.of(
                "",
                "log\n1\n",
                "log\n1\n" + root,
                "log\n01\n" + root + "\n",
                "log\n-1\n" + root + "\n",
                "log\n99999999999999999999\n" + root + "\n",
                "\n1\n" + root + "\n",
                "log\n1\n" + root + "\n\nmore\n",
                "log\n1\nBoMM\n",
                "log\n1\n!!!\n")) {
            assertThatThrownBy(() -> Checkpoint.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
