package io.caseledger.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.caseledger.shared.Rejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FilesTest {
    private static final String TEXT = "防城港市知识产权纠纷研究报告";
    private static final String DIGEST = "d7f2e8eb6cf59ab1cd56a5ae4a40ea7f35d4e5dc1c0a7d4d4bfe4ed8c6f1b9f9";

    @TempDir
    private Path directory;

    private Files files(long limit) {
        return new Files(directory, limit, 0);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    /** Every file below the directory, whatever it is. */
    private List<Path> onDisk() throws IOException {
        try (var all = java.nio.file.Files.walk(directory)) {
            return all.filter(java.nio.file.Files::isRegularFile).toList();
        }
    }

    private static String refused(ThrowingCallable act) {
        return catchThrowableOfType(Rejected.class, act).reasons().getFirst().code();
    }

    @Test
    void what_is_kept_is_found_by_its_digest_and_lies_under_its_first_two_characters() throws IOException {
        StoredFile kept = files(1000).store(text(TEXT), "报告.txt", "text/plain; charset=UTF-8");
        assertThat(kept).isEqualTo(new StoredFile(Digests.of(channel(TEXT)), 42, "报告.txt", "text/plain"));
        assertThat(onDisk())
                .containsExactly(
                        directory.resolve(kept.digest().substring(0, 2)).resolve(kept.digest()));
        try (InputStream in = files(1000).open(kept.digest())) {
            assertThat(in.readAllBytes()).isEqualTo(TEXT.getBytes(UTF_8));
        }
        assertThat(files(1000).size(kept.digest())).isEqualTo(42);
    }

    private static java.nio.channels.ReadableByteChannel channel(String text) {
        return java.nio.channels.Channels.newChannel(text(text));
    }

    @Test
    void the_same_content_twice_is_one_file_under_two_names() throws IOException {
        String first = files(1000).store(text(TEXT), "a.txt", "text/plain").digest();
        StoredFile second = files(1000).store(text(TEXT), "b.md", "text/markdown");
        assertThat(second.digest()).isEqualTo(first);
        assertThat(second.name()).isEqualTo("b.md");
        assertThat(onDisk()).hasSize(1);
    }

    @Test
    void a_file_of_exactly_the_limit_is_taken_and_one_byte_more_is_refused_by_name() throws IOException {
        files(10).store(text("0123456789"), "ten", "text/plain");
        var refusal = catchThrowableOfType(
                Rejected.class, () -> files(10).store(text("0123456789a"), "eleven.txt", "text/plain"));
        assertThat(refusal.reasons())
                .containsExactly(new Rejected.Reason("FILE_TOO_LARGE", "file", List.of("eleven.txt", "10")));
        assertThat(onDisk()).hasSize(1);
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing_behind() throws IOException {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Connection reset by peer");
            }
        };
        assertThat(refused(() -> files(1000)
                        .store(new SequenceInputStream(text("half of it"), broken), "report.docx", "text/plain")))
                .isEqualTo("FILE_INTERRUPTED");
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void a_full_disk_refuses_a_file_leaves_nothing_behind_and_takes_it_when_there_is_room()
            throws IOException, InterruptedException {
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", directory.toString()))
                .as("may mount a disk")
                .isTrue();
        try {
            byte[] large = new byte[400 << 10];
            files(1 << 20).store(new ByteArrayInputStream(large), "first", "text/plain");
            large[0] = 1;
            assertThat(refused(() -> files(1 << 20).store(new ByteArrayInputStream(large), "second", "text/plain")))
                    .isEqualTo("FILE_STORE_FULL");
            assertThat(onDisk()).hasSize(1);
            files(1 << 20).store(text(TEXT), "small", "text/plain");
            assertThat(onDisk()).hasSize(2);
        } finally {
            assertThat(run("umount", "-l", directory.toString())).isTrue();
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    @Test
    void files_leave_room_for_the_log() throws IOException {
        var careful = new Files(directory, 1000, Long.MAX_VALUE / 2);
        assertThat(refused(() -> careful.store(text(TEXT), "a", "text/plain"))).isEqualTo("FILE_STORE_FULL");
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void a_damaged_file_is_not_handed_out_and_sending_it_again_heals_it() throws IOException {
        StoredFile kept = files(1000).store(text(TEXT), "a.txt", "text/plain");
        java.nio.file.Files.writeString(onDisk().getFirst(), "something else");
        assertThat(refused(() -> files(1000).open(kept.digest()))).isEqualTo("FILE_DAMAGED");
        files(1000).store(text(TEXT), "a.txt", "text/plain");
        try (InputStream in = files(1000).open(kept.digest())) {
            assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(TEXT);
        }
    }

    @Test
    void nothing_is_found_by_what_is_no_digest_of_a_kept_file() {
        assertThat(refused(() -> files(1000).open(DIGEST))).isEqualTo("FILE_NOT_FOUND");
        assertThat(refused(() -> files(1000).size(DIGEST))).isEqualTo("FILE_NOT_FOUND");
        for (String other : List.of("../../events.db", "", DIGEST.toUpperCase(), DIGEST + "0")) {
            assertThat(refused(() -> files(1000).open(other))).isEqualTo("DIGEST_INVALID");
        }
    }

    @Test
    void a_name_is_its_last_step_and_must_be_one() {
        assertThat(files(1000).store(text(TEXT), "C:\\报告\\终稿 v2.docx", "nonsense"))
                .extracting(StoredFile::name, StoredFile::mediaType)
                .containsExactly("终稿 v2.docx", "application/octet-stream");
        for (String name : List.of("", "folder/", "a\u0000b", "\u202Egpj.exe", "长".repeat(256))) {
            assertThat(refused(() -> files(1000).store(text(TEXT), name, "text/plain")))
                    .isEqualTo("FILE_NAME_INVALID");
        }
        assertThat(refused(() -> files(1000).store(text(""), "a", "text/plain")))
                .isEqualTo("FILE_EMPTY");
    }

    @Test
    void drafts_of_a_killed_process_are_removed_after_a_day() throws IOException {
        files(1000);
        Path old = java.nio.file.Files.createFile(directory.resolve("drafts/old.part"));
        Path fresh = java.nio.file.Files.createFile(directory.resolve("drafts/fresh.part"));
        java.nio.file.Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(90_000)));
        files(1000);
        assertThat(onDisk()).containsExactly(fresh);
    }
}
