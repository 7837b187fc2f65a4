package io.caseledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/**
 * The last number of each stream that was met, for as many streams as a log has: twelve bytes each instead of an object.
 * Streams are told apart by 64 bits of a hash: among ten million, the chance that two of them have the same is one in
 * 300,000.
 */
final class StreamEnds {
    private static final int FIRST_CAPACITY = 1 << 12;

    private long[] keys = new long[FIRST_CAPACITY];
    private int[] ends = new int[FIRST_CAPACITY];
    private int number;

    /** Takes the next event of a stream; gives whether its number is the next one. */
    boolean follows(String streamId, long sequence) {
        long key = key(streamId);
        int at = place(key);
        boolean known = keys[at] == key;
        boolean follows = known ? sequence == ends[at] + 1L : sequence == 0;
        keys[at] = key;
        ends[at] = (int) sequence;
        if (!known && ++number > keys.length / 2) {
            grow();
        }
        return follows;
    }

    /** Never zero, which stands for an empty place. */
    private static long key(String streamId) {
        long key = ByteBuffer.wrap(Merkle.leafHash(streamId.getBytes(UTF_8))).getLong();
        return key == 0 ? 1 : key;
    }

    private int place(long key) {
        int at = (int) (key >>> 32) & keys.length - 1;
        while (keys[at] != 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldEnds = ends;
        keys = new long[oldKeys.length * 2];
        ends = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                ends[at] = oldEnds[i];
            }
        }
    }
}
