package io.caseledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A tree as RFC 6962, 2.1, defines it: every hash and every proof by recursion over the leaves, nothing kept. */
record NaiveTree(List<byte[]> leaves) {
    static NaiveTree random(Random random, int size) {
        var leaves = new ArrayList<byte[]>();
        for (int i = 0; i < size; i++) {
            // Of different lengths, and no two the same.
            leaves.add((i + "x".repeat(random.nextInt(40)) + random.nextLong()).getBytes(UTF_8));
        }
        return new NaiveTree(leaves);
    }

    long size() {
        return leaves.size();
    }

    byte[] leafHash(long index) {
        return Merkle.leafHash(leaves.get((int) index));
    }

    byte[] root(long size) {
        return hash(0, (int) size);
    }

    private byte[] hash(int from, int to) {
        if (to - from == 0) {
            return Merkle.emptyRoot();
        }
        int middle = from + half(to - from);
        return to - from == 1 ? leafHash(from) : Merkle.nodeHash(hash(from, middle), hash(middle, to));
    }

    /** The largest power of two below a size. */
    private static int half(int size) {
        return size < 2 ? 0 : Integer.highestOneBit(size - 1);
    }

    List<byte[]> inclusion(long index, long size) {
        return path((int) index, 0, (int) size);
    }

    private List<byte[]> path(int index, int from, int to) {
        var path = new ArrayList<byte[]>();
        if (to - from > 1) {
            int middle = from + half(to - from);
            boolean left = index < middle;
            path.addAll(left ? path(index, from, middle) : path(index, middle, to));
            path.add(left ? hash(middle, to) : hash(from, middle));
        }
        return path;
    }

    List<byte[]> consistency(long size1, long size2) {
        return subproof((int) size1, 0, (int) size2, true);
    }

    private List<byte[]> subproof(int size1, int from, int to, boolean whole) {
        var proof = new ArrayList<byte[]>();
        if (size1 == to) {
            if (!whole) {
                proof.add(hash(from, to));
            }
            return proof;
        }
        int middle = from + half(to - from);
        if (size1 <= middle) {
            proof.addAll(subproof(size1, from, middle, whole));
            proof.add(hash(middle, to));
        } else {
            proof.addAll(subproof(size1, middle, to, false));
            proof.add(hash(from, middle));
        }
        return proof;
    }
}
