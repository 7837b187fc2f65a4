package io.caseledger.store;

import java.util.Collection;
import java.util.List;

/** The log of all events in the order of their positions, as it is stored; for those who prove, export and search it. */
public interface Log {
    /** The position that the first event has, whenever there is one; each later one has the next. */
    long first();

    /** The position of the last event; {@link Positions#NONE} while there is none. */
    long head();

    /** The events after a position, in order, not more than this many; none at the end of the log. */
    List<StoredEvent> after(long position, int atMost);

    /** The events at these positions, in order, as far as they exist. */
    List<StoredEvent> at(Collection<Long> positions);
}
