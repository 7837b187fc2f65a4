package io.caseledger.desk.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many open records are how old, in buckets that leave no gap. */
final class Ages {
    private final int[] bounds;
    private final long[] counts;

    /** Records that are at least {@code from} days old and less than {@code until}; without end when that is absent. */
    record Bucket(int from, @Nullable Integer until, int count) {}

    /** @param bounds where the second bucket and all later ones begin */
    Ages(int... bounds) {
        this.bounds = bounds;
        counts = new long[bounds.length + 1];
    }

    void add(long age, long records) {
        int bucket = 0;
        while (bucket < bounds.length && age >= bounds[bucket]) {
            bucket++;
        }
        counts[bucket] += records;
    }

    List<Bucket> buckets() {
        var buckets = new ArrayList<Bucket>();
        for (int i = 0; i < counts.length; i++) {
            int from = i == 0 ? 0 : bounds[i - 1];
            buckets.add(new Bucket(from, i == bounds.length ? null : bounds[i], Math.toIntExact(counts[i])));
        }
        return buckets;
    }
}
