package io.caseledger.security;

import java.util.concurrent.ConcurrentHashMap;

/** Counts what is held open, such as connections, and lets nobody hold more than so much at a time. */
final class Holdings {
    private final int most;
    private final ConcurrentHashMap<String, Integer> held = new ConcurrentHashMap<>();

    Holdings(int most) {
        this.most = most;
    }

    /** Takes one, unless that would be too many. Whoever took gives back. */
    boolean take(String who) {
        if (held.merge(who, 1, Integer::sum) <= most) {
            return true;
        }
        giveBack(who);
        return false;
    }

    void giveBack(String who) {
        held.computeIfPresent(who, (_, count) -> count == 1 ? null : count - 1);
    }

    int most() {
        return most;
    }

    boolean areEmpty() {
        return held.isEmpty();
    }
}
