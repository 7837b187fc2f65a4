package io.caseledger.verifier;

import io.caseledger.export.bundle.Manifest;
import io.caseledger.proof.Checkpoint;
import io.caseledger.proof.Frontier;
import io.caseledger.proof.Merkle;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The tree over all leaves, held against each checkpoint as it reaches its size: so each one is consistent with all others. The events are held
 * against the leaves elsewhere.
 */
final class SignedTree {
    private final Manifest manifest;
    private final List<Checkpoint> checkpoints;
    private final Breaks breaks;
    private final Frontier frontier = new Frontier();
    private int next;
    private long proven;
    private boolean gaveUp;

    /** @param checkpoints that are signed, by size */
    SignedTree(Manifest manifest, List<Checkpoint> checkpoints, Breaks breaks) {
        this.manifest = manifest;
        this.checkpoints = checkpoints;
        this.breaks = breaks;
        compare();
    }

    /** Takes the next leaves. */
    void take(byte[] hashes) {
        for (int at = 0; at < hashes.length && !gaveUp; at += Merkle.HASH) {
            var _ = frontier.append(Arrays.copyOfRange(hashes, at, at + Merkle.HASH));
            compare();
        }
    }

    /** Leaves are not there: from here on nothing can be said of the tree. */
    void giveUp() {
        gaveUp = true;
    }

    /** Up to which size the leaves are those that were signed. */
    long proven() {
        return proven;
    }

    private void compare() {
        for (; next < checkpoints.size() && checkpoints.get(next).size() == frontier.size(); next++) {
            compare(checkpoints.get(next));
        }
    }

    private void compare(Checkpoint signed) {
        if (Arrays.equals(signed.root(), frontier.root())) {
            proven = frontier.size();
        } else if (!gaveUp) {
            long first = manifest.first();
            breaks.add(Break.at(
                    first + proven, Code.TREE_DIFFERS, signed.size(), first + proven, first + signed.size() - 1));
            giveUp(); // all later ones differ for the same reason
        }
    }

    /** All leaves are there. */
    void end() {
        String root = Base64.getEncoder().encodeToString(frontier.root());
        if (!gaveUp && !root.equals(manifest.root())) {
            breaks.add(Break.of(Code.CHECKPOINT_LACKING, manifest.size(), manifest.root(), root));
        }
    }
}
