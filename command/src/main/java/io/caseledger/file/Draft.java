package io.caseledger.file;

import io.caseledger.shared.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file on its way in, under a name of its own until it is whole; closing it leaves nothing behind. */
final class Draft implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Draft.class);
    private static final int BLOCK = 1 << 16;

    private final ContentStore store;
    private final Path path;
    private final FileChannel out;
    private final MessageDigest sum = Digests.sha256();
    private long size;

    Draft(ContentStore store, Path path, FileChannel out) {
        this.store = store;
        this.path = path;
        this.out = out;
    }

    long size() {
        return size;
    }

    /** Ends the content: nothing can be taken after it. */
    String digest() {
        return HexFormat.of().formatHex(sum.digest());
    }

    void takeAll(InputStream content, String name, long limit) {
        byte[] block = new byte[BLOCK];
        for (int read = read(content, block, name); read >= 0; read = read(content, block, name)) {
            size += read;
            Rejected.unlessAbout("file", size <= limit, "FILE_TOO_LARGE", name, limit);
            sum.update(block, 0, read);
            write(ByteBuffer.wrap(block, 0, read));
        }
    }

    private static int read(InputStream content, byte[] block, String name) {
        try {
            return content.read(block);
        } catch (IOException broken) {
            LOG.info("The file {} did not arrive whole: {}", name, broken.toString());
            throw Rejected.about("file", "FILE_INTERRUPTED", name);
        }
    }

    private void write(ByteBuffer block) {
        store.checkRoom(block.remaining());
        try {
            while (block.hasRemaining()) {
                var _ = out.write(block);
            }
        } catch (IOException failure) {
            throw store.unavailable(failure);
        }
    }

    /** On the disk first, under its name afterwards: a name always means the whole content. */
    void moveTo(Path target) throws IOException {
        out.force(true);
        out.close();
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("A draft could not be removed: {}", e.toString());
        }
    }
}
