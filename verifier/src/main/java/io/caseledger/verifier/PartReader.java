package io.caseledger.verifier;

import io.caseledger.export.bundle.EventLines;
import io.caseledger.export.bundle.Manifest.Part;
import io.caseledger.proof.Leaf;
import io.caseledger.proof.Merkle;
import io.caseledger.store.StoredEvent;
import io.caseledger.verifier.PartReader.Line.Event;
import io.caseledger.verifier.PartReader.Line.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a bundle in order, holds files against their digests, and hashes each event, for somebody who takes some at a time. */
final class PartReader {
    private static final int AT_ONCE = 1_000;
    private static final int BUFFER = 1 << 16;

    /** What stands in a line. */
    sealed interface Line {
        /** @param hash of its leaf, as the event stands there */
        record Event(StoredEvent event, byte[] hash) implements Line {}

        record Unreadable(String why) implements Line {}
    }

    /** Some lines of a part. */
    interface Taker {
        /** @param kept the hashes that the leaves of the part had when they were recorded */
        void part(Part part, byte[] kept);

        void lines(List<Line> lines);

        /** @param whole false when the rest of the part could not be read, so that nothing is known of it */
        void end(boolean whole);
    }

    private final Bundle bundle;
    private final SignedTree tree;
    private final Breaks breaks;

    /** @param tree takes the leaves as they were recorded */
    PartReader(Bundle bundle, SignedTree tree, Breaks breaks) {
        this.bundle = bundle;
        this.tree = tree;
        this.breaks = breaks;
    }

    void read(Taker taker) {
        for (Part part : bundle.manifest().parts()) {
            taker.part(part, leaves(part));
            taker.end(events(part, taker));
        }
        tree.end();
    }

    private byte[] leaves(Part part) {
        byte[] kept = {};
        try {
            kept = bundle.leaves(part);
            compare(part, part.leaves().file(), part.leaves().sha256(), sha256().digest(kept));
        } catch (IOException e) {
            breaks.add(fault(part, part.leaves().file(), e));
        }
        int wanted = (int) (part.to() - part.from() + 1) * Merkle.HASH;
        if (kept.length == wanted) {
            tree.take(kept);
            return kept;
        }
        breaks.add(Break.at(part.from(), Code.FILE_UNREADABLE, part.leaves().file(), kept.length + " ≠ " + wanted));
        tree.giveUp();
        return new byte[0];
    }

    private boolean events(Part part, Taker taker) {
        String file = part.events().file();
        var digest = sha256();
        try (InputStream packed = new DigestInputStream(bundle.open(part.events()), digest)) {
            lines(new GZIPInputStream(packed, BUFFER), taker);
            packed.transferTo(OutputStream.nullOutputStream());
            compare(part, file, part.events().sha256(), digest.digest());
            return true;
        } catch (IOException e) {
            breaks.add(fault(part, file, e));
            return false;
        }
    }

    private static Break fault(Part part, String file, IOException e) {
        return e instanceof NoSuchFileException
                ? Break.at(part.from(), Code.FILE_MISSING, file)
                : Break.at(part.from(), Code.FILE_UNREADABLE, file, e.getMessage());
    }

    private void compare(Part part, String file, @Nullable String wanted, byte[] digest) {
        String found = HexFormat.of().formatHex(digest);
        if (!found.equals(wanted)) {
            breaks.add(Break.at(part.from(), Code.FILE_DIFFERS, file, String.valueOf(wanted), found));
        }
    }

    private static void lines(InputStream events, Taker taker) throws IOException {
        var splitter = new LineSplitter(events);
        var some = new ArrayList<Line>(AT_ONCE);
        while (splitter.next()) {
            some.add(line(splitter));
            if (some.size() == AT_ONCE) {
                taker.lines(List.copyOf(some));
                some.clear();
            }
        }
        taker.lines(List.copyOf(some));
    }

    private static Line line(LineSplitter line) {
        try {
            StoredEvent event = EventLines.read(line.buffer(), line.from(), line.length());
            return new Event(event, Merkle.leafHash(Leaf.of(event)));
        } catch (IllegalArgumentException e) {
            return new Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
