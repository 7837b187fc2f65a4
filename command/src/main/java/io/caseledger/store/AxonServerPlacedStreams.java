package io.caseledger.store;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Axon Server tells no position of an event that is read by its stream, so the events are looked for in the log: from a little before
 * the time at which the earliest was recorded, on past all that lie close together, and then anew for the rest.
 */
record AxonServerPlacedStreams(EventStore store, Streams streams) implements PlacedStreams {
    @Override
    public Map<String, List<TrackedEventMessage<?>>> placed(Collection<String> ids) {
        Map<String, List<DomainEventMessage<?>>> wanted = streams.read(ids);
        Map<String, TrackedEventMessage<?>> found = find(wanted);
        var placed = new HashMap<String, List<TrackedEventMessage<?>>>();
        wanted.forEach((id, events) -> placed.put(
                id,
                events.stream()
                        .<TrackedEventMessage<?>>map(it -> found.get(it.getIdentifier()))
                        .toList()));
        return placed;
    }

    private Map<String, TrackedEventMessage<?>> find(Map<String, List<DomainEventMessage<?>>> wanted) {
        var found = new HashMap<String, TrackedEventMessage<?>>();
        var missing = new LinkedHashMap<String, DomainEventMessage<?>>();
        wanted.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(DomainEventMessage::getTimestamp))
                .forEach(it -> missing.put(it.getIdentifier(), it));
        while (!missing.isEmpty()) {
            findNear(missing.firstEntry().getValue(), missing.sequencedKeySet(), found);
        }
        return found;
    }

    /** Finds one event, and of the others those that follow closely. */
    private void findNear(DomainEventMessage<?> first, Set<String> missing, Map<String, TrackedEventMessage<?>> found) {
        TrackingToken before = store.createTokenAt(first.getTimestamp().minus(RecordedTimes.LEEWAY));
        try (var log = store.openStream(before)) {
            boolean more = true;
            for (int over = 0; more || missing.contains(first.getIdentifier()); over++) {
                if (!log.hasNextAvailable(AxonServerLog.PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new EventStoreException("Axon Server gives no position of event " + first.getIdentifier()
                            + " within " + Duration.ofSeconds(AxonServerLog.PATIENCE_SECONDS));
                }
                TrackedEventMessage<?> next = log.nextAvailable();
                if (missing.remove(next.getIdentifier())) {
                    found.put(next.getIdentifier(), next);
                    over = 0;
                }
                more = !missing.isEmpty() && over < AxonServerLog.READ_OVER;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("Interrupted while looking for an event", e);
        }
    }
}
