package io.caseledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** A directory elsewhere: a file for each checkpoint, named by its size, never written a second time. */
final class DirectoryWitness implements Witness {
    private static final String SUFFIX = ".checkpoint";

    private final Path directory;
    private final Checkpoints ours;
    private final Tree tree;

    DirectoryWitness(Path directory, Checkpoints ours, Tree tree) {
        // One directory may serve several logs.
        this.directory = directory.resolve(ours.keys().origin().replaceAll("[^A-Za-z0-9._-]", "_"));
        this.ours = ours;
        this.tree = tree;
    }

    @Override
    public String target() {
        return directory.toString();
    }

    @Override
    public void take(SignedCheckpoint checkpoint) throws IOException {
        Files.createDirectories(directory);
        Optional<Path> largest = largest();
        if (largest.isPresent()) {
            agreeWith(largest.get());
        }
        Path file = directory.resolve("%020d".formatted(checkpoint.size()) + SUFFIX);
        if (!Files.exists(file)) {
            write(file, checkpoint.note().bytes());
        }
    }

    private Optional<Path> largest() throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(it -> it.getFileName().toString().endsWith(SUFFIX))
                    .max(Comparator.comparing(it -> it.getFileName().toString()));
        }
    }

    /** Whoever made log, tree and checkpoints anew did not do it here. */
    private void agreeWith(Path file) throws IOException {
        SignedCheckpoint left = read(file);
        if (!ours.keys().signed(left.note())) {
            throw new Refused("The file " + file + " is not signed by this log.");
        }
        if (left.size() > tree.size() && left.size() <= ours.logged()) {
            throw new IOException("the tree is not made up to " + left.size() + " events yet");
        }
        if (left.size() > tree.size()
                || !Arrays.equals(
                        tree.hashes().root(left.size()), left.checkpoint().root())) {
            ours.report(new Fault(Fault.Kind.CHECKPOINT_DISAGREES, ours.first(), ours.first() + left.size() - 1));
            throw new Refused(
                    "The checkpoint of " + left.size() + " events in " + file + " is not of the log as it is now.");
        }
    }

    private static SignedCheckpoint read(Path file) throws IOException {
        try {
            return SignedCheckpoint.parse(Files.readString(file, UTF_8));
        } catch (IllegalArgumentException e) {
            throw new Refused("The file " + file + " is no checkpoint: " + e.getMessage() + ".");
        }
    }

    /** Whole or not at all, and never over another one. */
    private static void write(Path file, byte[] bytes) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), "draft", ".new");
        try {
            Files.write(draft, bytes, StandardOpenOption.SYNC);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            return; // another node of the same log was quicker; it is compared next time
        } catch (UnsupportedOperationException | FileSystemException _) {
            Files.copy(draft, file); // a medium without links; fails where there is such a file
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
