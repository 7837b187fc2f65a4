package io.caseledger.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Axon Server tells no position of an event that is read by its stream, so each is looked for in the log, from a little before the
 * time at which it was recorded. That is right and slow: a request for each event.
 */
record AxonServerPlacedStreams(EventStore store, Streams streams) implements PlacedStreams {
    private static final int PATIENCE_SECONDS = 10;

    @Override
    public Map<String, List<TrackedEventMessage<?>>> placed(Collection<String> ids) {
        var found = new HashMap<String, List<TrackedEventMessage<?>>>();
        streams.read(ids).forEach((id, events) -> {
            var placed = new ArrayList<TrackedEventMessage<?>>();
            events.forEach(it -> placed.add(find(it)));
            found.put(id, List.copyOf(placed));
        });
        return found;
    }

    private TrackedEventMessage<?> find(DomainEventMessage<?> event) {
        TrackingToken before = store.createTokenAt(event.getTimestamp().minus(RecordedTimes.LEEWAY));
        try (var log = store.openStream(before)) {
            while (log.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                TrackedEventMessage<?> next = log.nextAvailable();
                if (next.getIdentifier().equals(event.getIdentifier())) {
                    return next;
                }
            }
            throw new EventStoreException("Axon Server gives no position of event " + event.getIdentifier() + " within "
                    + Duration.ofSeconds(PATIENCE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("Interrupted while looking for an event", e);
        }
    }
}
