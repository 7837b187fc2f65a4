package io.caseledger.proof;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Hashes, one after the other in a file. It can be made again from the log at any time, so only its beginning is ever relied on.
 *
 * <p>No channel: the interrupt of one who reads would close it for all.
 */
class HashFile implements HashTree.Hashes, AutoCloseable {
    private final Path path;
    private final RandomAccessFile reading;
    private final RandomAccessFile writing;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile long count;

    HashFile(Path path) throws IOException {
        this.path = path;
        this.writing = new RandomAccessFile(path.toFile(), "rw");
        this.reading = new RandomAccessFile(path.toFile(), "r");
        this.count = writing.length() / Merkle.HASH; // without what is left of one that was cut off
    }

    static HashFile open(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            return new HashFile(path);
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    /** How many there are. */
    long count() {
        return count;
    }

    @Override
    public byte[] at(long place) {
        return at(place, 1);
    }

    /** So many from a place on, one after the other. */
    byte[] at(long place, int number) {
        byte[] bytes = new byte[number * Merkle.HASH];
        lock.lock();
        try {
            reading.seek(place * Merkle.HASH);
            reading.readFully(bytes);
            return bytes;
        } catch (IOException e) {
            throw failed(path, e);
        } finally {
            lock.unlock();
        }
    }

    void append(List<byte[]> hashes) {
        var bytes = ByteBuffer.allocate(hashes.size() * Merkle.HASH);
        hashes.forEach(bytes::put);
        try {
            writing.seek(count * Merkle.HASH);
            writing.write(bytes.array());
        } catch (IOException e) {
            throw failed(path, e);
        }
        count = count + hashes.size();
    }

    /** Forgets all after so many. */
    void cut(long kept) {
        try {
            writing.setLength(kept * Merkle.HASH);
        } catch (IOException e) {
            throw failed(path, e);
        }
        count = kept;
    }

    /** Waits until all that was appended is on the disk. */
    void force() {
        try {
            writing.getFD().sync();
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    @Override
    public void close() {
        try (reading;
                writing) {
            count = 0;
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    private static UncheckedIOException failed(Path path, IOException e) {
        return new UncheckedIOException("The hashes of the log in " + path + " cannot be read or written: " + e, e);
    }
}
