package io.caseledger.export.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.caseledger.export.bundle.Manifest.Content;
import io.caseledger.export.bundle.PartName;
import io.caseledger.export.bundle.PartName.Kind;
import io.caseledger.export.bundle.Parts;
import io.caseledger.proof.Checkpoints;
import io.caseledger.proof.Merkle;
import io.caseledger.proof.Proofs;
import io.caseledger.store.Log;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/**
 * The files of an export, written as they are sent and kept nowhere; only their digests are remembered, since they never change. They are
 * written by threads of their own: the threads that answer requests are few and must not be kept by what takes seconds of their time.
 */
@Component
class PartFiles {
    private static final int REMEMBERED = 100_000;

    private final Log log;
    private final Proofs proofs;
    private final Checkpoints checkpoints;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("export-", 0).daemon().factory());
    private final Cache<String, Content> made =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    PartFiles(Log log, Proofs proofs, Checkpoints checkpoints) {
        this.log = log;
        this.proofs = proofs;
        this.checkpoints = checkpoints;
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }

    /** The part of a file's name; empty where there is none, or where it goes beyond what is signed. */
    Optional<PartName> find(String file) {
        return PartName.parse(file)
                .filter(it -> it.from() >= log.first()
                        && it.to() < log.first() + checkpoints.latest().size());
    }

    /** The same with size and digest, where it was written before. */
    Content known(Content content) {
        Content known = made.getIfPresent(content.file());
        return known == null ? content : known;
    }

    /** The size and digest of a file, which is written for it when it never was. */
    Content content(PartName part) throws IOException {
        Content known = made.getIfPresent(part.file());
        return known == null ? write(part, OutputStream.nullOutputStream()) : known;
    }

    /** Writes a file and leaves the stream open. */
    Content write(PartName part, OutputStream to) throws IOException {
        try {
            return threads.submit(() -> written(part, to)).get();
        } catch (ExecutionException e) {
            throw new IOException("The part " + part.file() + " cannot be written", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + part.file() + " was written", e);
        }
    }

    private Content written(PartName part, OutputStream to) throws IOException {
        var digest = new Measured(to);
        if (part.kind() == Kind.EVENTS) {
            new Parts(log, threads).write(part, digest);
        } else {
            leaves(part, digest);
        }
        digest.flush();
        Content content = new Content(part.file(), digest.bytes, digest.hex());
        made.put(part.file(), content);
        return content;
    }

    /** The hashes of the leaves, as they were when their events were recorded. */
    private void leaves(PartName part, OutputStream to) throws IOException {
        long next = part.from() - log.first();
        long end = part.to() - log.first() + 1;
        while (next < end) {
            long tile = next / Proofs.TILE;
            int skipped = (int) (next % Proofs.TILE);
            int width = (int) Math.min(Proofs.TILE, end - tile * Proofs.TILE);
            byte[] hashes = proofs.tile(0, tile, width);
            to.write(hashes, skipped * Merkle.HASH, (width - skipped) * Merkle.HASH);
            next += width - skipped;
        }
    }

    private static final class Measured extends DigestOutputStream {
        private long bytes;

        Measured(OutputStream to) {
            super(to, sha256());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256", e);
            }
        }

        @Override
        public void write(int single) throws IOException {
            super.write(single);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            super.write(some, from, length);
            bytes += length;
        }

        String hex() {
            return HexFormat.of().formatHex(getMessageDigest().digest());
        }
    }
}
