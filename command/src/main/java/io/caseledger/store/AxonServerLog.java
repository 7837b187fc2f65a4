package io.caseledger.store;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** What Axon Server keeps, past Axon's own door, which reads it into objects. */
record AxonServerLog(Supplier<EventChannel> server, Positions positions) implements Log {
    /** How many events the server sends before they are asked for; with fewer than the least the connector asks for no more. */
    private static final int MOST_AHEAD = 1_000;

    private static final int LEAST_AHEAD = 16;

    /** So many events are read over rather than asking anew for the next one that is wanted. */
    static final int READ_OVER = 50;

    static final int PATIENCE_SECONDS = 10;

    @Override
    public long first() {
        return 0;
    }

    @Override
    public long head() {
        return positions.head();
    }

    @Override
    public List<StoredEvent> after(long position, int atMost) {
        long from = Math.max(position, first() - 1);
        return read(from, Math.min(head(), from + atMost), _ -> true);
    }

    @Override
    public List<StoredEvent> at(Collection<Long> positions) {
        long head = head();
        var wanted = new TreeSet<>(positions);
        wanted.removeIf(it -> it < first() || it > head);
        var found = new ArrayList<StoredEvent>();
        while (!wanted.isEmpty()) {
            SortedSet<Long> near = near(wanted);
            found.addAll(read(near.first() - 1, near.last(), near::contains));
            near.clear();
        }
        return found;
    }

    /** The first of these positions, and those that follow closely, as a part of them. */
    private static SortedSet<Long> near(NavigableSet<Long> wanted) {
        long last = wanted.first();
        for (long it : wanted) {
            if (it - last > READ_OVER) {
                break;
            }
            last = it;
        }
        return wanted.headSet(last, true);
    }

    /** What is wanted of the events after one position up to another, all of which there are. */
    private List<StoredEvent> read(long after, long last, Predicate<Long> wanted) {
        var events = new ArrayList<StoredEvent>();
        if (last <= after) {
            return events;
        }
        int ahead = Math.clamp(last - after, LEAST_AHEAD, MOST_AHEAD);
        try (EventStream stream = server.get().openStream(after, ahead)) {
            for (long position = after; position < last; ) {
                EventWithToken event = next(stream);
                position = event.getToken();
                if (position <= last && wanted.test(position)) {
                    events.add(AxonServerEvent.stored(event));
                }
            }
            return events;
        }
    }

    private static EventWithToken next(EventStream stream) {
        try {
            @Nullable EventWithToken next = stream.nextIfAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw stopped(stream);
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("Interrupted while reading the log", e);
        }
    }

    private static EventStoreException stopped(EventStream stream) {
        String what = "Axon Server gives no more events, although it has some";
        return stream.getError()
                .map(it -> new EventStoreException(what + ": " + it.getMessage(), it))
                .orElseGet(() -> new EventStoreException(what));
    }
}
