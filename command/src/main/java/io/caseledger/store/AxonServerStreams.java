package io.caseledger.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Axon Server reads one stream at a time, so many are asked for at the same time. */
record AxonServerStreams(EventStore store) implements Streams {
    private static final int AT_ONCE = 100;

    @Override
    public Map<String, List<DomainEventMessage<?>>> read(Collection<String> ids) {
        var wanted = List.copyOf(new LinkedHashSet<>(ids));
        var found = new HashMap<String, List<DomainEventMessage<?>>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int from = 0; from < wanted.size(); from += AT_ONCE) {
                var asked = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE)).stream()
                        .<Callable<Map<String, List<DomainEventMessage<?>>>>>map(
                                id -> () -> Streams.over(store).read(List.of(id)))
                        .toList();
                for (var answer : threads.invokeAll(asked)) {
                    found.putAll(answer.get());
                }
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("Interrupted while reading streams", e);
        } catch (ExecutionException e) {
            throw new EventStoreException("Streams cannot be read: " + e.getMessage(), e);
        }
    }
}
