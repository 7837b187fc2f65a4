package io.caseledger.proof;

import io.caseledger.shared.Rejected;
import io.caseledger.store.Log;
import io.caseledger.store.StoredEvent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes proofs. Each is verified here before anybody gets it: a tree that was damaged gives none, rather than a false one. */
public final class Proofs {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How many hashes a tile has, and how many levels of the tree lie between those of tiles (C2SP {@code tlog-tiles}). */
    public static final int TILE = 256;

    private static final int TILE_LEVELS = 8;

    /** Beyond all that a log will ever have. */
    private static final int LEVELS = 7;

    private static final long FURTHEST = 1L << 48;

    private final Log log;
    private final Tree tree;
    private final Checkpoints checkpoints;

    Proofs(Log log, Tree tree, Checkpoints checkpoints) {
        this.log = log;
        this.tree = tree;
        this.checkpoints = checkpoints;
    }

    /**
     * That an event is in the log as it was at a size.
     *
     * @param index of its leaf, from 0
     * @param path from the leaf's sibling up to the root's child
     * @param checkpoint of this size, where one was made
     */
    public record Inclusion(
            StoredEvent event,
            long index,
            byte[] leafHash,
            long size,
            byte[] root,
            List<byte[]> path,
            @Nullable SignedCheckpoint checkpoint) {}

    /**
     * That the log at one size begins with the log at another.
     *
     * @param checkpoint1 of the first size, where one was made
     * @param checkpoint2 of the second size, where one was made
     */
    public record Consistency(
            long size1,
            byte[] root1,
            long size2,
            byte[] root2,
            List<byte[]> path,
            @Nullable SignedCheckpoint checkpoint1,
            @Nullable SignedCheckpoint checkpoint2) {}

    /** How many events the tree has. */
    public long size() {
        return tree.size();
    }

    /**
     * Proves that the event at a position is in the tree.
     *
     * @param asked the size of the tree; absent for that of the last checkpoint that has it, which is made if need be
     * @throws Rejected with {@code PROOF_SIZE_ZERO}, {@code PROOF_SIZE_BEYOND}, {@code PROOF_POSITION_UNKNOWN}, {@code
     *     PROOF_POSITION_AFTER_SIZE}, {@code PROOF_TREE_BEHIND} or {@code PROOF_LOG_CHANGED}
     */
    public Inclusion inclusion(long position, @Nullable Long asked) {
        if (asked != null) {
            checkSize("size", asked);
        }
        StoredEvent event = log.at(List.of(position)).stream()
                .findFirst()
                .orElseThrow(() -> Rejected.about(
                        "position", "PROOF_POSITION_UNKNOWN", position, log.first(), Math.max(log.head(), 0)));
        long size = asked == null ? checkpoints.covering(position).size() : asked;
        long index = position - log.first();
        Rejected.unlessAbout("position", index < size, "PROOF_POSITION_AFTER_SIZE", position, size);
        byte[] leafHash = Merkle.leafHash(Leaf.of(event));
        byte[] root = root(size);
        List<byte[]> path = tree.hashes().inclusion(index, size);
        Rejected.unless(Merkle.isIncluded(index, size, leafHash, path, root), "PROOF_LOG_CHANGED");
        return new Inclusion(event, index, leafHash, size, root, path, checkpoints.of(size));
    }

    /**
     * Proves that the tree of one size begins with that of another.
     *
     * @throws Rejected with {@code PROOF_SIZE_ZERO}, {@code PROOF_SIZES_REVERSED}, {@code PROOF_SIZE_BEYOND}, {@code
     *     PROOF_TREE_BEHIND} or {@code PROOF_LOG_CHANGED}
     */
    public Consistency consistency(long from, long to) {
        Rejected.unlessAbout("from", from >= 1, "PROOF_SIZE_ZERO");
        Rejected.unlessAbout("from", from <= to, "PROOF_SIZES_REVERSED", from, to);
        checkSize("to", to);
        byte[] root1 = root(from);
        byte[] root2 = root(to);
        List<byte[]> path = tree.hashes().consistency(from, to);
        Rejected.unless(Merkle.isConsistent(from, root1, to, root2, path), "PROOF_LOG_CHANGED");
        return new Consistency(from, root1, to, root2, path, checkpoints.of(from), checkpoints.of(to));
    }

    private void checkSize(String field, long size) {
        Rejected.unlessAbout(field, size >= 1, "PROOF_SIZE_ZERO");
        Rejected.unlessAbout(field, size <= checkpoints.logged(), "PROOF_SIZE_BEYOND", size, checkpoints.logged());
        long reached = tree.await(size, PATIENCE);
        Rejected.unlessAbout(field, reached >= size, "PROOF_TREE_BEHIND", reached);
    }

    /** What was signed counts, where something was. */
    private byte[] root(long size) {
        byte[] root = tree.hashes().root(size);
        SignedCheckpoint signed = checkpoints.of(size);
        Rejected.unless(signed == null || Arrays.equals(signed.checkpoint().root(), root), "PROOF_LOG_CHANGED");
        return root;
    }

    /**
     * Hashes beside each other on one level, for those who make proofs themselves.
     *
     * @param level of tiles, from 0 for leaves
     * @param number of the tile on its level, from 0
     * @param width how many hashes, 1 to {@link #TILE}
     * @throws Rejected with {@code TILE_NOT_FOUND} where the tree is not that large
     */
    public byte[] tile(int level, long number, int width) {
        boolean drawn = level >= 0 && level < LEVELS && number >= 0 && number < FURTHEST && width >= 1 && width <= TILE;
        int treeLevel = level * TILE_LEVELS;
        long end = number * TILE + width;
        boolean there = drawn && end <= checkpoints.logged() >> treeLevel;
        Rejected.unless(
                there && tree.await(end << treeLevel, PATIENCE) >= end << treeLevel, "TILE_NOT_FOUND", tree.size());
        byte[] tile = new byte[width * Merkle.HASH];
        for (int i = 0; i < width; i++) {
            byte[] hash = tree.hashes().subtree(treeLevel, number * TILE + i);
            System.arraycopy(hash, 0, tile, i * Merkle.HASH, Merkle.HASH);
        }
        return tile;
    }
}
