package io.caseledger.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The rows of the table of events. */
record DatabaseLog(LedgerStorageEngine engine) implements Log {
    private static final int AT_ONCE = 100;

    @Override
    public long first() {
        return 1;
    }

    @Override
    public long head() {
        return engine.head();
    }

    @Override
    public List<StoredEvent> after(long position, int atMost) {
        return engine.read(Tables.FOLLOW, EventRow::stored, position, atMost);
    }

    @Override
    public List<StoredEvent> at(Collection<Long> positions) {
        var wanted = positions.stream().distinct().sorted().toList();
        var found = new ArrayList<StoredEvent>(wanted.size());
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            var some = new ArrayList<Object>(wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE)));
            some.addAll(Collections.nCopies(AT_ONCE - some.size(), Positions.NONE)); // one statement for any number
            found.addAll(engine.read(Tables.at(AT_ONCE), EventRow::stored, some.toArray()));
        }
        return found;
    }
}
