package io.caseledger.verifier;

import java.util.ArrayList;
import java.util.List;

/** What was found so far, by both threads that look. Of many, the first ones are kept, and how many there were. */
final class Breaks {
    private static final int KEPT = 1_000;

    private final List<Break> found = new ArrayList<>();
    private long count;
    private boolean countable = true;

    synchronized void add(Break it) {
        count++;
        countable &= it.code() == Code.FIGURES_DIFFER;
        if (found.size() < KEPT) {
            found.add(it);
        }
    }

    synchronized boolean none() {
        return count == 0;
    }

    /** Whether figures follow from the events: nothing broke but what was claimed of them. */
    synchronized boolean mayCount() {
        return countable;
    }

    synchronized long count() {
        return count;
    }

    /** In the order of the log. */
    synchronized List<Break> all() {
        return found.stream().sorted(Break.ORDER).toList();
    }
}
