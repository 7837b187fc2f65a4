package io.caseledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All checkpoints that were made, in one text that only grows: note after note, an empty line after each. One that gets another
 * signature is written once more, and the later note counts. In memory is only where each stands.
 */
final class KeptCheckpoints implements AutoCloseable {
    /** Where a note stands in the file. */
    private record Entry(long size, long from, int length) {}

    private final Path path;
    private final RandomAccessFile file;
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable Fault fault;

    /** Where the next note begins. */
    private long end;

    private KeptCheckpoints(Path path) throws IOException {
        this.path = path;
        this.file = new RandomAccessFile(path.toFile(), "rw");
    }

    /** What was being written when the process was killed is cut off: nobody was told of it yet. */
    static KeptCheckpoints open(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            var kept = new KeptCheckpoints(path);
            kept.end = NoteFile.read(path, kept::take);
            kept.file.setLength(kept.end);
            return kept;
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    private void take(byte[] note, long from) {
        try {
            var checkpoint = SignedCheckpoint.parse(new String(note, UTF_8));
            put(checkpoint.size(), new Entry(checkpoint.size(), from, note.length));
        } catch (IllegalArgumentException _) {
            if (fault == null) {
                fault = Fault.at(
                        Fault.Kind.CHECKPOINT_UNREADABLE,
                        entries.isEmpty() ? 0 : entries.getLast().size());
            }
        }
    }

    /** A note of the same size is the same one with more signatures, or it is one that a check finds. */
    private void put(long size, Entry entry) {
        int at = place(size);
        if (at >= 0) {
            entries.set(at, entry);
        } else {
            entries.add(-at - 1, entry);
        }
    }

    /** Keeps a note; when this returns, it is on the disk. What an earlier try left there is cut off first. */
    synchronized void append(SignedCheckpoint checkpoint) {
        byte[] bytes = checkpoint.note().bytes();
        try {
            file.setLength(end);
            file.seek(end);
            file.write((checkpoint.note().note() + "\n").getBytes(UTF_8));
            file.getFD().sync();
        } catch (IOException e) {
            throw failed(path, e);
        }
        put(checkpoint.size(), new Entry(checkpoint.size(), end, bytes.length));
        end += bytes.length + 1;
    }

    synchronized int number() {
        return entries.size();
    }

    /** By its place, the smallest first. */
    synchronized SignedCheckpoint at(int index) {
        Entry entry = entries.get(index);
        byte[] bytes = new byte[entry.length()];
        try {
            file.seek(entry.from());
            file.readFully(bytes);
            return SignedCheckpoint.parse(new String(bytes, UTF_8));
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    synchronized @Nullable SignedCheckpoint latest() {
        return entries.isEmpty() ? null : at(entries.size() - 1);
    }

    /** The one of a size. */
    synchronized @Nullable SignedCheckpoint of(long size) {
        int at = place(size);
        return at >= 0 ? at(at) : null;
    }

    /** How many are of a smaller size. */
    synchronized int below(long size) {
        int at = place(size);
        return at >= 0 ? at : -at - 1;
    }

    private int place(long size) {
        int low = 0;
        int high = entries.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = entries.get(middle).size();
            if (found == size) {
                return middle;
            }
            low = found < size ? middle + 1 : low;
            high = found < size ? high : middle - 1;
        }
        return -low - 1;
    }

    /** As many as there are now; each is read when it is looked at. */
    List<SignedCheckpoint> all() {
        int number = number();
        return new AbstractList<>() {
            @Override
            public SignedCheckpoint get(int index) {
                return at(index);
            }

            @Override
            public int size() {
                return number;
            }
        };
    }

    /** The sizes of all, the largest first. */
    synchronized List<Long> sizes() {
        return entries.reversed().stream().map(Entry::size).toList();
    }

    /** What could not be read when the file was opened. */
    @Nullable
    Fault fault() {
        return fault;
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    private static UncheckedIOException failed(Path path, IOException e) {
        return new UncheckedIOException("The checkpoints in " + path + " cannot be read or written: " + e, e);
    }
}
