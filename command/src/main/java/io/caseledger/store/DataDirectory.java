package io.caseledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The one directory all data lives in, held by this process alone from its opening to the end of the process.
 *
 * <p>Whatever opens a file in it takes the path from here, and so opens it only after the lock is held.
 */
public final class DataDirectory implements AutoCloseable {
    /** The format of the data that this version writes; older ones are brought forward, newer ones refused. */
    static final int FORMAT = 1;

    /** Closing any channel on a locked file frees the lock of the whole process, so a second try must not open one. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Path directory;
    private final FileChannel lock;

    private DataDirectory(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Creates the directory if need be, locks it and checks that its data can be read and written.
     *
     * @throws StartRefused naming the cause in one sentence
     */
    public static DataDirectory open(Path path) {
        Path directory = created(path.toAbsolutePath().normalize());
        if (!HELD.add(directory))
            throw held(directory, Long.toString(ProcessHandle.current().pid()));
        DataDirectory opened = null;
        try {
            opened = new DataDirectory(directory, lock(directory));
            opened.checkVersion();
            opened.checkWritable();
            return opened;
        } catch (IOException e) {
            release(directory, opened);
            throw unwritable(directory, e);
        } catch (StartRefused e) {
            release(directory, opened);
            throw e;
        }
    }

    /** A file of this name in the directory. */
    public Path path(String name) {
        return directory.resolve(name);
    }

    @Override
    public void close() {
        release(directory, this);
    }

    private static void release(Path directory, @Nullable DataDirectory opened) {
        try {
            if (opened != null) opened.lock.close();
        } catch (IOException _) {
            // the end of the process frees it
        }
        HELD.remove(directory);
    }

    private static Path created(Path directory) {
        try {
            return (Files.isDirectory(directory) ? directory : createdForOwner(directory)).toRealPath();
        } catch (IOException e) {
            throw new StartRefused(
                    "The data directory " + directory + " cannot be created: " + reason(e) + ".",
                    "Create it, or name another one with caseledger.data.",
                    e);
        }
    }

    /** Names of people are in it: nobody else on the machine may look, unless whoever made it earlier wanted that. */
    private static Path createdForOwner(Path directory) throws IOException {
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(Objects.requireNonNull(directory.getParent(), "The root directory exists"));
        return posix
                ? Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY))
                : Files.createDirectory(directory);
    }

    /** Locks a byte far behind the text, so that the pid can be read on systems where locks are mandatory. */
    private static FileChannel lock(Path directory) throws IOException {
        Path file = directory.resolve("lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock taken = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
        if (taken == null) {
            channel.close();
            throw held(directory, Files.readString(file, UTF_8).strip());
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(UTF_8)), 0);
        return channel;
    }

    private void checkVersion() throws IOException {
        Path file = path("version");
        if (!Files.exists(file)) {
            Files.writeString(file, FORMAT + "\n", UTF_8);
            return;
        }
        String written = Files.readString(file, UTF_8).strip();
        if (!written.matches("[0-9]{1,9}"))
            throw new StartRefused(
                    "The file " + file + " should hold a format number but holds \"" + written + "\".",
                    "Restore the data directory from a backup, or put " + FORMAT
                            + " into the file if the data is of this version.");
        if (Integer.parseInt(written) > FORMAT)
            throw new StartRefused(
                    "The data in " + directory + " is of format " + written
                            + ", from a newer version; this version reads" + " up to format " + FORMAT + ".",
                    "Start the newer version, or name another directory with caseledger.data.");
    }

    private void checkWritable() throws IOException {
        Path probe = path("probe");
        Files.writeString(probe, "x");
        Files.delete(probe);
    }

    private static StartRefused held(Path directory, String pid) {
        return new StartRefused(
                "The data directory " + directory + " is in use by another process"
                        + (pid.isEmpty() ? "." : " (pid " + pid + ")."),
                "Stop that process, or name another directory with caseledger.data.");
    }

    private static StartRefused unwritable(Path directory, IOException e) {
        return new StartRefused(
                "The data directory " + directory + " cannot be written: " + reason(e) + ".",
                "Make it writable for the user who starts caseledger and see that its disk has room, or name another one"
                        + " with caseledger.data.",
                e);
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "access to " + denied.getFile() + " is denied";
            case NotDirectoryException no -> no.getFile() + " is not a directory";
            case FileAlreadyExistsException file -> file.getFile() + " is a file";
            case FileSystemException other when other.getReason() != null -> other.getFile() + ": " + other.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
