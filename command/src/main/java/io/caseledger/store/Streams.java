package io.caseledger.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Reads many streams at once, for commands about hundreds of records: a round trip for each would be the slowest part. */
@FunctionalInterface
public interface Streams {
    /**
     * The events of each of these streams from a sequence on, as far as they are stored: what the current unit of work is about
     * to append is not among them. A stream without any is left out.
     */
    Map<String, List<DomainEventMessage<?>>> read(Map<String, Long> from);

    /** These streams from their beginning. */
    default Map<String, List<DomainEventMessage<?>>> read(Collection<String> ids) {
        return read(ids.stream().distinct().collect(Collectors.toMap(it -> it, _ -> 0L)));
    }

    /** The event with which a stream begins; empty when there is none. */
    default Optional<DomainEventMessage<?>> first(String id) {
        return Optional.ofNullable(read(Map.of(id, 0L)).get(id)).map(List::getFirst);
    }

    /** One after the other, through Axon's own door. */
    static Streams over(EventStore store) {
        return from -> stored(() -> {
            var found = new HashMap<String, List<DomainEventMessage<?>>>();
            from.forEach((id, first) -> {
                List<DomainEventMessage<?>> events = one(store, id, first);
                if (!events.isEmpty()) {
                    found.put(id, events);
                }
            });
            return found;
        });
    }

    /** Axon's door shows a unit of work what it is about to append, too. */
    private static <T> T stored(Supplier<T> reading) {
        if (!CurrentUnitOfWork.isStarted()) {
            return reading.get();
        }
        var unit = CurrentUnitOfWork.get();
        CurrentUnitOfWork.clear(unit);
        try {
            return reading.get();
        } finally {
            CurrentUnitOfWork.set(unit);
        }
    }

    private static List<DomainEventMessage<?>> one(EventStore store, String id, long first) {
        return store.readEvents(id, first)
                .asStream()
                .<DomainEventMessage<?>>map(it -> it)
                .toList();
    }
}
