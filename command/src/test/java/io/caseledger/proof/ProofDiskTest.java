package io.caseledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.store.StoredEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProofDiskTest {
    @TempDir
    Path directory;

    /** Takes nothing while its disk is full. */
    private static final class Disk extends HashFile {
        private boolean full;

        Disk(Path path) throws IOException {
            super(path);
        }

        @Override
        void append(List<byte[]> hashes) {
            if (full) {
                throw new UncheckedIOException(new IOException("No space left on device"));
            }
            super.append(hashes);
        }
    }

    private static List<StoredEvent> events(long from, long until) {
        return LongStream.range(from, until)
                .mapToObj(it -> new StoredEvent(
                        it, "r-" + it, 0, "R", "e-" + it, "T", "1", "t", "{}".getBytes(UTF_8), "{}".getBytes(UTF_8)))
                .toList();
    }

    @Test
    void what_could_not_be_kept_is_hashed_once_when_there_is_room_again() throws IOException {
        var disk = new Disk(directory.resolve("hashes"));
        try (var tree = new Tree(disk)) {
            tree.resume(List.of(), _ -> false);
            tree.append(events(1, 12));
            disk.full = true;
            assertThatThrownBy(() -> tree.append(events(12, 20))).isInstanceOf(UncheckedIOException.class);
            assertThat(tree.size()).isEqualTo(11);
            disk.full = false;
            tree.append(events(12, 20));
            var expected = new Frontier();
            events(1, 20).forEach(it -> {
                var _ = expected.append(Merkle.leafHash(Leaf.of(it)));
            });
            assertThat(tree.hashes().root(19)).isEqualTo(expected.root());
        }
    }

    @Test
    void half_a_checkpoint_does_not_spoil_the_next_one() throws IOException {
        Path file = directory.resolve("checkpoints");
        var signer = LogSigner.make("log");
        try (var kept = KeptCheckpoints.open(file)) {
            for (long size = 0; size < 3; size++) {
                var checkpoint = new Checkpoint("log", size, Merkle.emptyRoot());
                kept.append(new SignedCheckpoint(checkpoint, signer.note(checkpoint.text())));
                Files.writeString(file, "log\n99\nhalf a note that is longer than all".repeat(9), StandardOpenOption.APPEND);
            }
        }
        try (var kept = KeptCheckpoints.open(file)) {
            assertThat(kept.fault()).isNull();
            assertThat(kept.all()).extracting(SignedCheckpoint::size).containsExactly(0L, 1L, 2L);
        }
    }
}
