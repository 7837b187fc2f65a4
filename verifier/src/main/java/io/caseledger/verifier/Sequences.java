package io.caseledger.verifier;

import io.caseledger.store.StoredEvent;
import java.util.HashMap;
import java.util.Map;

/** Holds the events of each stream against their sequence, which begins with 0 and leaves nothing out. */
final class Sequences {
    private final Map<String, Integer> lengths = new HashMap<>();
    private final Breaks breaks;

    Sequences(Breaks breaks) {
        this.breaks = breaks;
    }

    void take(StoredEvent event) {
        if (event.aggregateId().isEmpty()) {
            return; // of no stream
        }
        int expected = lengths.getOrDefault(event.aggregateId(), 0);
        if (event.sequence() != expected) {
            breaks.add(
                    Break.at(event.position(), Code.SEQUENCE_BROKEN, event.aggregateId(), expected, event.sequence()));
        }
        lengths.put(event.aggregateId(), Math.toIntExact(Math.min(event.sequence(), Integer.MAX_VALUE - 1)) + 1);
    }
}
