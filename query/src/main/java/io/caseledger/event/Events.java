package io.caseledger.event;

import io.caseledger.find.SerialIndex;
import io.caseledger.find.Where;
import io.caseledger.shared.Rejected;
import io.caseledger.store.Log;
import io.caseledger.store.StoredEvent;
import io.caseledger.views.Page;
import io.caseledger.views.Page.Edge;
import io.caseledger.views.Slice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers which events there are: a page of those that are wanted, in the order of the log or against it. */
public final class Events {
    /** What a cursor on an event begins with. */
    private static final char LIST = 'e';

    private final EventFeed feed;
    private final Log log;
    private final EventReader reader;

    Events(EventFeed feed, Log log, EventReader reader) {
        this.feed = feed;
        this.log = log;
        this.reader = reader;
    }

    /** Every type of event there is. */
    public EventTypes types() {
        return reader.types();
    }

    /**
     * A page of all that was stored before the question.
     *
     * @param where by the components of {@link EventKeys}
     * @throws Rejected with {@code EVENT_INDEX_BEHIND} while the index is being built, or {@code CURSOR_INVALID}
     */
    public Page<LedgerEvent> page(Where where, boolean descending, Slice slice) {
        boolean down = descending != slice.backward();
        Where beyond = beyond(slice.number(LIST), down);
        List<Long> found = asked(it -> it.find(Where.all(where, beyond), down, slice.size() + 1));
        boolean more = found.size() > slice.size();
        List<Long> kept = more ? found.subList(0, slice.size()) : found;
        return Page.of(edges(slice.backward() ? kept.reversed() : kept), slice, more, () -> count(where));
    }

    private static Where beyond(@Nullable Long cursor, boolean down) {
        if (cursor == null) {
            return Where.EVERYTHING;
        }
        return down
                ? new Where.Range(EventKeys.POSITION, null, cursor)
                : new Where.Range(EventKeys.POSITION, cursor + 1, null);
    }

    private List<Edge<LedgerEvent>> edges(List<Long> positions) {
        Map<Long, StoredEvent> stored = new TreeMap<>();
        log.at(positions).forEach(it -> stored.put(it.position(), it));
        var edges = new ArrayList<Edge<LedgerEvent>>();
        for (long position : positions) {
            StoredEvent it = stored.get(position);
            if (it != null) {
                edges.add(new Edge<>(Slice.cursor(LIST, position), reader.read(it)));
            }
        }
        return edges;
    }

    /** The event at a position, as far as it can be read; empty when there is none. */
    public Optional<LedgerEvent> at(long position) {
        return log.at(List.of(position)).stream().findFirst().map(reader::read);
    }

    public long count(Where where) {
        return asked(it -> it.count(where));
    }

    /** The positions of the first events of a record, in their order. */
    List<Long> positionsOf(String recordId, int most) {
        return asked(it -> it.find(Where.is("recordId", recordId), false, most));
    }

    private interface Question<T> {
        T ask(SerialIndex index) throws IOException;
    }

    private <T> T asked(Question<T> question) {
        SerialIndex index = feed.current();
        try {
            return question.ask(index);
        } catch (IOException e) {
            throw feed.broken(index, e);
        }
    }
}
