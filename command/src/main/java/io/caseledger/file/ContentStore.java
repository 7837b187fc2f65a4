package io.caseledger.file;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.caseledger.shared.Rejected;
import io.caseledger.store.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Contents on a disk, {@code <first two characters of the digest>/<digest>}, that several nodes may share. */
final class ContentStore {
    private static final Logger LOG = LoggerFactory.getLogger(ContentStore.class);
    private static final String DRAFTS = "drafts";
    private static final int ZEROS = 1 << 16;

    /** No upload takes longer; what is older was left behind by a process that was killed. */
    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

    private final Path directory;
    private final long keepFree;

    ContentStore(Path directory, long keepFree) {
        this.directory = directory.toAbsolutePath().normalize();
        this.keepFree = keepFree;
        try {
            Files.createDirectories(this.directory.resolve(DRAFTS));
            removeForgottenDrafts();
        } catch (IOException e) {
            throw new StartRefused(
                    "Files cannot be kept in " + this.directory + ": " + e + ".",
                    "Make it writable, or name another one with caseledger.files.directory.",
                    e);
        }
    }

    Draft draft() {
        Path path = directory.resolve(DRAFTS).resolve(UUID.randomUUID() + ".part");
        try {
            return new Draft(this, path, FileChannel.open(path, Set.of(CREATE_NEW, WRITE), ownerOnly(path)));
        } catch (IOException failure) {
            throw unavailable(failure);
        }
    }

    /** Contents that are there and sound stay as they are; damaged ones are replaced, so that sending again heals. */
    void keep(Draft draft, String digest) {
        Path folder = folder(digest);
        Path target = path(digest);
        try {
            if (!Files.exists(target) || !isSound(target, digest)) {
                Files.createDirectories(folder);
                draft.moveTo(target);
                force(folder);
                force(directory);
            }
        } catch (IOException failure) {
            throw unavailable(failure);
        }
    }

    InputStream open(String digest) {
        try {
            FileChannel content = FileChannel.open(path(digest), READ);
            try {
                Rejected.unlessAbout("digest", Digests.of(content).equals(digest), "FILE_DAMAGED", digest);
                return Channels.newInputStream(content.position(0));
            } catch (IOException | RuntimeException failure) {
                content.close();
                throw failure;
            }
        } catch (NoSuchFileException _) {
            throw Rejected.about("digest", "FILE_NOT_FOUND", digest);
        } catch (IOException failure) {
            throw unavailable(failure);
        }
    }

    Path verified(String digest) {
        try (InputStream _ = open(digest)) {
            return path(digest);
        } catch (IOException failure) {
            throw unavailable(failure);
        }
    }

    /** Overwritten before it is removed, since a disk may keep what had a name. */
    boolean remove(String digest) {
        Path target = path(digest);
        try (FileChannel content = FileChannel.open(target, WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocate(ZEROS);
            for (long left = content.size(); left > 0; left -= content.write(zeros)) {
                zeros.clear().limit((int) Math.min(left, ZEROS));
            }
            content.force(true);
            Files.delete(target);
            force(folder(digest));
            return true;
        } catch (NoSuchFileException _) {
            return false;
        } catch (IOException failure) {
            throw unavailable(failure);
        }
    }

    long size(String digest) {
        try {
            return Files.size(path(digest));
        } catch (NoSuchFileException _) {
            throw Rejected.about("digest", "FILE_NOT_FOUND", digest);
        } catch (IOException failure) {
            throw unavailable(failure);
        }
    }

    void checkRoom(long bytes) {
        try {
            boolean room = Files.getFileStore(directory).getUsableSpace() - bytes >= keepFree;
            Rejected.unlessAbout("file", room, "FILE_STORE_FULL");
        } catch (IOException failure) {
            throw unavailable(failure);
        }
    }

    Rejected unavailable(IOException failure) {
        LOG.warn("The store of files fails: {}", failure.toString());
        boolean full = String.valueOf(failure.getMessage()).contains("No space left");
        return Rejected.about("file", full ? "FILE_STORE_FULL" : "FILE_STORE_UNAVAILABLE");
    }

    private Path path(String digest) {
        return folder(digest).resolve(digest);
    }

    private Path folder(String digest) {
        return directory.resolve(digest.substring(0, 2));
    }

    private static boolean isSound(Path path, String digest) throws IOException {
        try (FileChannel content = FileChannel.open(path, READ)) {
            return Digests.of(content).equals(digest);
        }
    }

    /** A name lasts only once its folder is on the disk too; some systems do not let a folder be opened for that. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("The folder {} cannot be forced to the disk", folder, e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private void removeForgottenDrafts() throws IOException {
        Instant oldest = Instant.now().minus(LONGEST_UPLOAD);
        try (var drafts = Files.list(directory.resolve(DRAFTS))) {
            for (Path draft : drafts.toList()) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }
}
