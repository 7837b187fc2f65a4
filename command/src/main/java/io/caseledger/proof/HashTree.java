package io.caseledger.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * Proofs from the hashes of all complete subtrees, kept in one sequence: each leaf's hash, followed by those of the subtrees
 * that it completes. It is the layout of Go's {@code sumdb/tlog}: it only grows at its end, and a proof reads about two
 * hashes a level.
 */
public final class HashTree {
    /** Where the hashes are. */
    @FunctionalInterface
    public interface Hashes {
        /** The hash at a place of the sequence, from 0. */
        byte[] at(long place);
    }

    private final Hashes hashes;

    public HashTree(Hashes hashes) {
        this.hashes = hashes;
    }

    /** How many hashes a tree of so many leaves has in the sequence. */
    static long count(long size) {
        return 2 * size - Long.bitCount(size);
    }

    /** The most leaves whose hashes are all among so many. */
    static long size(long count) {
        long size = count / 2;
        while (count(size + 1) <= count) {
            size++;
        }
        return size;
    }

    /** Where the hash of a subtree of {@code 2^level} leaves stands, the n-th of its level, from 0. */
    static long place(int level, long n) {
        long last = ((n + 1) << level) - 1;
        return count(last) + level;
    }

    /** The hash of the n-th complete subtree of {@code 2^level} leaves; of a leaf on level 0. */
    byte[] subtree(int level, long n) {
        return hashes.at(place(level, n));
    }

    public byte[] leafHash(long index) {
        return subtree(0, index);
    }

    public byte[] root(long size) {
        return frontier(size).root();
    }

    /** The right edge at a size, from which the tree can grow. */
    Frontier frontier(long size) {
        var subtrees = new ArrayList<byte[]>();
        long from = 0;
        for (int level = Long.SIZE - 1; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                subtrees.add(subtree(level, from >> level));
                from += 1L << level;
            }
        }
        return new Frontier(size, subtrees);
    }

    /** Shows that a leaf is in the tree of a size (RFC 9162, 2.1.3): the hashes beside the way up, from below. */
    public List<byte[]> inclusion(long index, long size) {
        var path = new ArrayList<byte[]>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + half(to - from);
            boolean left = index < middle;
            path.addFirst(left ? hash(middle, to) : hash(from, middle));
            from = left ? from : middle;
            to = left ? middle : to;
        }
        return path;
    }

    /** Shows that the tree of one size begins with the tree of another (RFC 9162, 2.1.4). */
    public List<byte[]> consistency(long size1, long size2) {
        var proof = new ArrayList<byte[]>();
        long from = 0;
        long to = size2;
        while (size1 != to) {
            long middle = from + half(to - from);
            boolean left = size1 <= middle;
            proof.addFirst(left ? hash(middle, to) : hash(from, middle));
            from = left ? from : middle;
            to = left ? middle : to;
        }
        if (from > 0) {
            proof.addFirst(hash(from, to));
        }
        return proof;
    }

    private byte[] hash(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return subtree(level, from >> level);
        }
        long middle = from + half(leaves);
        return Merkle.nodeHash(hash(from, middle), hash(middle, to));
    }

    /** The largest power of two below a number of leaves. */
    private static long half(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
