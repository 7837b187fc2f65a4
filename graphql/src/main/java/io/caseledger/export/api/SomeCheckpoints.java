package io.caseledger.export.api;

import io.caseledger.proof.SignedCheckpoint;
import java.util.ArrayList;
import java.util.List;

/** The checkpoints that a manifest names: all when there are few, and of many some all over the log, which narrow down where it was changed. */
record SomeCheckpoints(List<SignedCheckpoint> all, SignedCheckpoint last) {
    private static final int MOST = 1_000;

    /** Signed notes, by size; the last one is that of the export. */
    List<String> notes() {
        int before = before();
        int step = Math.max(1, (before + MOST - 1) / MOST);
        var notes = new ArrayList<String>();
        for (int i = 0; i < before; i += step) {
            notes.add(all.get(i).note().note());
        }
        notes.add(last.note().note());
        return notes;
    }

    /** How many are smaller than the last one; they stand in the order of their sizes. */
    private int before() {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).size() < last.size()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
