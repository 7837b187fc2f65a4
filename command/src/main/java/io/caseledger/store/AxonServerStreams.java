package io.caseledger.store;

import java.util.HashMap;
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
    public Map<String, List<DomainEventMessage<?>>> read(Map<String, Long> from) {
        var wanted = List.copyOf(from.entrySet());
        var found = new HashMap<String, List<DomainEventMessage<?>>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int at = 0; at < wanted.size(); at += AT_ONCE) {
                var asked = wanted.subList(at, Math.min(wanted.size(), at + AT_ONCE)).stream()
                        .<Callable<Map<String, List<DomainEventMessage<?>>>>>map(
                                it -> () -> Streams.over(store).read(Map.of(it.getKey(), it.getValue())))
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
