package io.caseledger.verifier;

import io.caseledger.export.bundle.Manifest;
import io.caseledger.export.bundle.Manifest.Part;
import io.caseledger.proof.Checkpoint;
import io.caseledger.proof.Merkle;
import io.caseledger.proof.SignedNote;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Holds a proof that somebody was given (C2SP {@code tlog-proof}) against the event that stands at its position in the bundle. */
final class ProofCheck {
    private static final String WHERE = "--proof";
    private static final String FORM = "c2sp.org/tlog-proof@v1\n";
    private static final String INDEX = "index ";

    private final Bundle bundle;
    private final Breaks breaks;

    /** @param note the checkpoint that it leads to */
    private record Proof(long index, List<byte[]> path, String note) {}

    ProofCheck(Bundle bundle, Breaks breaks) {
        this.bundle = bundle;
        this.breaks = breaks;
    }

    /** @param signatures say whether its checkpoint is signed and of this log */
    void check(String text, Signatures signatures) {
        try {
            Proof proof = parse(text);
            if (signatures.checked(proof.note(), WHERE).isPresent()) {
                check(proof, Checkpoint.parse(SignedNote.parse(proof.note()).text()));
            }
        } catch (IllegalArgumentException | IOException e) {
            breaks.add(Break.of(Code.PROOF_UNREADABLE, e.getMessage()));
        }
    }

    private static Proof parse(String text) {
        int end = text.indexOf("\n\n");
        if (!text.startsWith(FORM) || end < 0) {
            throw new IllegalArgumentException("It does not begin with " + FORM.strip());
        }
        List<String> lines = text.substring(FORM.length(), Math.max(end, FORM.length()))
                .lines()
                .filter(it -> !it.startsWith("extra "))
                .toList();
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw new IllegalArgumentException("It names no index");
        }
        return new Proof(
                Long.parseLong(lines.getFirst().substring(INDEX.length())),
                lines.stream().skip(1).map(Base64.getDecoder()::decode).toList(),
                text.substring(end + 2));
    }

    private void check(Proof proof, Checkpoint checkpoint) throws IOException {
        Manifest manifest = bundle.manifest();
        long position = manifest.first() + proof.index();
        Optional<byte[]> leaf = leaf(position);
        boolean holds = leaf.isPresent()
                && Merkle.isIncluded(proof.index(), checkpoint.size(), leaf.get(), proof.path(), checkpoint.root());
        if (!holds) {
            breaks.add(Break.at(position, Code.PROOF_OF_ANOTHER_EVENT, position, checkpoint.size()));
        }
    }

    /** The leaf that was recorded for a position; what it is worth, the tree over all leaves says. */
    private Optional<byte[]> leaf(long position) throws IOException {
        for (Part part : bundle.manifest().parts()) {
            int at = (int) (position - part.from()) * Merkle.HASH;
            if (position >= part.from() && position <= part.to()) {
                byte[] leaves = bundle.leaves(part);
                return at + Merkle.HASH <= leaves.length
                        ? Optional.of(Arrays.copyOfRange(leaves, at, at + Merkle.HASH))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
