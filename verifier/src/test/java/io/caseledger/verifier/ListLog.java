package io.caseledger.verifier;

import io.caseledger.store.Log;
import io.caseledger.store.StoredEvent;
import java.util.Collection;
import java.util.List;

/** Events in memory, as a log. */
record ListLog(List<StoredEvent> events) implements Log {
    @Override
    public long first() {
        return 1;
    }

    @Override
    public long head() {
        return events.getLast().position();
    }

    @Override
    public List<StoredEvent> after(long position, int atMost) {
        return events.stream().skip(Math.max(0, position)).limit(atMost).toList();
    }

    @Override
    public List<StoredEvent> at(Collection<Long> positions) {
        return events.stream().filter(it -> positions.contains(it.position())).toList();
    }
}
