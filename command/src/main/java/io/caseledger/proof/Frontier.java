package io.caseledger.proof;

import java.util.ArrayList;
import java.util.List;

/** The right edge of a tree that grows by a leaf at a time: as much as is needed to go on, and to tell the root. */
public final class Frontier {
    /** The roots of the complete subtrees that the leaves make up, largest first: one for each bit of the size. */
    private final List<byte[]> subtrees;

    private long size;

    public Frontier() {
        this(0, List.of());
    }

    /**
     * Goes on where another tree of this size stands.
     *
     * @param subtrees the roots of its complete subtrees, largest first
     */
    public Frontier(long size, List<byte[]> subtrees) {
        if (Long.bitCount(size) != subtrees.size()) {
            throw new IllegalArgumentException(
                    "A tree of " + size + " leaves does not have " + subtrees.size() + " complete subtrees");
        }
        this.size = size;
        this.subtrees = new ArrayList<>(subtrees);
    }

    /** Takes one more leaf and gives the hashes that it completes: its own first, then those of the subtrees that end with it. */
    public List<byte[]> append(byte[] leafHash) {
        int completes = Long.numberOfTrailingZeros(~size);
        var completed = new ArrayList<byte[]>(completes + 1);
        byte[] hash = leafHash;
        completed.add(hash);
        for (int level = 0; level < completes; level++) {
            hash = Merkle.nodeHash(subtrees.removeLast(), hash);
            completed.add(hash);
        }
        subtrees.add(hash);
        size++;
        return completed;
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    public byte[] root() {
        if (size == 0) {
            return Merkle.emptyRoot();
        }
        byte[] root = subtrees.getLast().clone();
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = Merkle.nodeHash(subtrees.get(i), root);
        }
        return root;
    }
}
