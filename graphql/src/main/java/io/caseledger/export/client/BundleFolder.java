package io.caseledger.export.client;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import io.caseledger.commandline.Failure;
import io.caseledger.commandline.Failure.Kind;
import io.caseledger.export.bundle.Manifest;
import io.caseledger.export.bundle.Manifest.Content;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The folder into which an export goes. A file stands under its name only when it is whole. */
record BundleFolder(Path path) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String DRAFT = ".part";

    /** The manifest of an export that was begun here. */
    Optional<Manifest> manifest() {
        Path file = path.resolve(Manifest.FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), Manifest.class));
        } catch (IOException | JacksonException e) {
            throw new Failure(Kind.DAMAGED, "unreadable", file.toString());
        }
    }

    void write(Manifest manifest) {
        put(Manifest.FILE, JSON.writeValueAsBytes(manifest));
    }

    private void put(String name, byte[] bytes) {
        try {
            Files.createDirectories(path);
            Path draft = path.resolve(name + DRAFT);
            Files.write(draft, bytes);
            Files.move(draft, path.resolve(name), REPLACE_EXISTING, ATOMIC_MOVE);
        } catch (IOException e) {
            throw unwritten(name, e);
        }
    }

    /** Whether something is there under its name. */
    boolean has(Content content) {
        return Files.isRegularFile(path.resolve(content.file()));
    }

    /** Whether a file is there, and is what it should be. */
    boolean holds(Content content) {
        Path file = path.resolve(content.file());
        try {
            return has(content)
                    && content.bytes() != null
                    && Files.size(file) == content.bytes()
                    && digest(file).equals(content.sha256());
        } catch (IOException e) {
            throw unwritten(content.file(), e);
        }
    }

    private static String digest(Path file) throws IOException {
        var digest = new DigestOutputStream(OutputStream.nullOutputStream(), sha256());
        Files.copy(file, digest);
        return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    }

    /** Takes a file as it arrives; what arrived only in part never gets its name. */
    Content take(Content content, InputStream arriving) {
        Path draft = path.resolve(content.file() + DRAFT);
        var digest = sha256();
        try (var from = new Arriving(arriving, content.file())) {
            long bytes;
            try (var to = new DigestOutputStream(Files.newOutputStream(draft), digest)) {
                bytes = from.transferTo(to);
            }
            Files.move(draft, path.resolve(content.file()), REPLACE_EXISTING, ATOMIC_MOVE);
            return content.with(bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw unwritten(content.file(), e);
        }
    }

    /** Removes a file that is not what it should be. */
    void drop(Content content) {
        try {
            Files.deleteIfExists(path.resolve(content.file()));
        } catch (IOException e) {
            throw unwritten(content.file(), e);
        }
    }

    /** Tells what does not arrive from what cannot be written. */
    private static final class Arriving extends FilterInputStream {
        private final String file;

        Arriving(InputStream in, String file) {
            super(in);
            this.file = file;
        }

        @Override
        public int read(byte[] into, int at, int length) {
            try {
                return super.read(into, at, length);
            } catch (IOException e) {
                throw new Failure(Kind.UNREACHED, "broken", file, String.valueOf(e.getMessage()));
            }
        }
    }

    private Failure unwritten(String name, IOException e) {
        return new Failure(Kind.DAMAGED, "write", path.resolve(name).toString(), e.toString());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
