package io.caseledger.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.List;

/** The hashes of RFC 6962 over SHA-256, and the verification of proofs as RFC 9162 (2.1.3.2, 2.1.4.2) has it. */
public final class Merkle {
    /** The length of a hash in bytes. */
    public static final int HASH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Merkle() {}

    /** The root of a tree without leaves. */
    public static byte[] emptyRoot() {
        return sha256().digest();
    }

    public static byte[] leafHash(byte[] leaf) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(leaf);
    }

    public static byte[] nodeHash(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /**
     * Whether this leaf is the one at an index of the tree of a size that has this root.
     *
     * @param index from 0
     * @param proof from the leaf's sibling up to the root's child
     */
    public static boolean isIncluded(long index, long size, byte[] leafHash, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size || !areHashes(proof) || leafHash.length != HASH) {
            return false;
        }
        var climb = new Climb(index, size - 1);
        byte[] hash = leafHash;
        for (byte[] beside : proof) {
            if (climb.isAtRoot()) {
                return false;
            }
            hash = climb.hasLeft() ? nodeHash(beside, hash) : nodeHash(hash, beside);
            climb.up();
        }
        return climb.isAtRoot() && same(hash, root);
    }

    /** Whether the tree of the second size begins with all leaves that the tree of the first size has, in their order. */
    public static boolean isConsistent(long size1, byte[] root1, long size2, byte[] root2, List<byte[]> proof) {
        if (size1 < 0 || size1 > size2 || !areHashes(proof) || !areHashes(List.of(root1, root2))) {
            return false;
        }
        if (size1 == size2) {
            return proof.isEmpty() && same(root1, root2) && (size1 > 0 || same(root1, emptyRoot()));
        }
        return size1 == 0
                ? proof.isEmpty() && same(root1, emptyRoot())
                : !proof.isEmpty() && bothRootsFollow(size1, root1, size2, root2, proof);
    }

    private static boolean bothRootsFollow(long size1, byte[] root1, long size2, byte[] root2, List<byte[]> proof) {
        var path = new ArrayDeque<byte[]>(proof);
        if (Long.bitCount(size1) == 1) {
            path.addFirst(root1); // it is a node of the larger tree, so the proof leaves it out
        }
        int levels = Long.numberOfTrailingZeros(size1);
        var climb = new Climb((size1 - 1) >> levels, (size2 - 1) >> levels);
        byte[] first = path.removeFirst();
        byte[] second = first;
        for (byte[] beside : path) {
            if (climb.isAtRoot()) {
                return false;
            }
            first = climb.hasLeft() ? nodeHash(beside, first) : first;
            second = climb.hasLeft() ? nodeHash(beside, second) : nodeHash(second, beside);
            climb.up();
        }
        return climb.isAtRoot() && same(first, root1) && same(second, root2);
    }

    /** The way from a node up to the root, beside the way from the last node of its level. */
    private static final class Climb {
        private long node;
        private long last;

        Climb(long node, long last) {
            this.node = node;
            this.last = last;
        }

        boolean isAtRoot() {
            return last == 0;
        }

        /** Whether what stands beside this node, on the next level at which something does, is to its left. */
        boolean hasLeft() {
            return (node & 1) == 1 || node == last;
        }

        /** Passes the levels on which the last node stands alone. */
        void up() {
            int levels = hasLeft() ? Long.numberOfTrailingZeros(node) + 1 : 1;
            node >>= levels;
            last >>= levels;
        }
    }

    private static boolean areHashes(List<byte[]> proof) {
        return proof.stream().allMatch(it -> it.length == HASH);
    }

    private static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
