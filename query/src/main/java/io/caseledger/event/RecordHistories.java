package io.caseledger.event;

import io.caseledger.seal.Seals;
import io.caseledger.shared.Rejected;
import io.caseledger.station.Stations;
import io.caseledger.views.Kind;
import io.caseledger.views.Narration;
import io.caseledger.views.Narration.Change;
import io.caseledger.views.Page;
import io.caseledger.views.Page.Edge;
import io.caseledger.views.Sight;
import io.caseledger.views.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Tells how a record came to be as it is: its events from the first on, each with what it changed. */
public final class RecordHistories {
    /** What a cursor on an event of a record begins with. */
    private static final char LIST = 'h';

    private final EventStore store;
    private final Stations stations;
    private final Events events;
    private final EventReader reader;
    private final Narration narration;
    private final Seals seals;

    RecordHistories(
            EventStore store, Stations stations, Events events, EventReader reader, Narration narration, Seals seals) {
        this.store = store;
        this.stations = stations;
        this.events = events;
        this.reader = reader;
        this.narration = narration;
        this.seals = seals;
    }

    /**
     * An event of a record with the views that it changed, as they may be shown.
     *
     * @param words says all steps of a page; from one to the next, most stays as it was
     */
    public record Step(LedgerEvent event, List<Change> changes, Plain words) {
        /** As the event. */
        public String id() {
            return event.id();
        }
    }

    /** Whether there is such a record, and it is in sight. */
    public boolean sees(Sight sight, String id) {
        return stations.of(id).filter(it -> sight.sees(id, it)).isPresent();
    }

    /** The kind of the view that shows a record; empty for what is no record of its own, such as a number that is taken. */
    public Optional<Kind<?, ?>> kindOf(String id) {
        var stream = store.readEvents(id, 0);
        if (!stream.hasNext()) {
            return Optional.empty();
        }
        return narration.kindOf(id, stream.next());
    }

    /**
     * A page of the events of a record; absent when there is no such record.
     *
     * @throws Rejected with {@code EVENT_INDEX_BEHIND} or {@code CURSOR_INVALID}
     */
    public @Nullable Page<Step> page(String id, Slice slice) {
        Long cursor = slice.number(LIST);
        Optional<Long> last = store.lastSequenceNumberFor(id);
        if (last.isEmpty()) {
            return null;
        }
        long end = last.get();
        long from = slice.backward()
                ? Math.max(0, beforeOrAll(cursor, end) - slice.size())
                : cursor == null ? 0 : cursor + 1;
        long until = slice.backward() ? beforeOrAll(cursor, end) : Math.min(end + 1, from + slice.size());
        boolean more = slice.backward() ? from > 0 : until <= end;
        return Page.of(steps(id, from, until), slice, more, () -> end + 1);
    }

    private static long beforeOrAll(@Nullable Long cursor, long end) {
        return cursor == null ? end + 1 : Math.min(cursor, end + 1);
    }

    /** What went before is folded, too, since what an event changed shows only by what was there. */
    private List<Edge<Step>> steps(String id, long from, long until) {
        var steps = new ArrayList<Edge<Step>>();
        if (from >= until) {
            return steps;
        }
        List<Long> positions = events.positionsOf(id, Math.toIntExact(until));
        Narration.Story story = narration.begin();
        var words = new Plain();
        var stream = store.readEvents(id, 0);
        for (int i = 0; i < positions.size() && stream.hasNext(); i++) {
            DomainEventMessage<?> message = stream.next();
            long position = positions.get(i);
            List<Change> changes = story.add(message, position);
            if (message.getSequenceNumber() >= from) {
                var step = new Step(read(position, message), shown(changes), words);
                steps.add(new Edge<>(Slice.cursor(LIST, message.getSequenceNumber()), step));
            }
        }
        return steps;
    }

    /** What cannot be read and was set aside for that reason, is shown without what is broken in it. */
    private LedgerEvent read(long position, DomainEventMessage<?> message) {
        try {
            return reader.read(position, message);
        } catch (RuntimeException e) {
            return events.at(position).orElseThrow(() -> e);
        }
    }

    private List<Change> shown(List<Change> changes) {
        return changes.stream()
                .map(it -> new Change(
                        it.kind(),
                        it.id(),
                        it.before() == null ? null : seals.shown(it.before()),
                        seals.shown(it.after())))
                .toList();
    }
}
