package io.caseledger.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads many streams at once, for commands about hundreds of records: a round trip for each would be the slowest part. */
@FunctionalInterface
public interface Streams {
    /** The events of each of these streams from its beginning, as far as they are stored; a stream without any is left out. */
    Map<String, List<DomainEventMessage<?>>> read(Collection<String> ids);

    /** One after the other, through Axon's own door. */
    static Streams over(EventStore store) {
        return ids -> {
            var found = new HashMap<String, List<DomainEventMessage<?>>>();
            for (String id : new LinkedHashSet<>(ids)) {
                List<DomainEventMessage<?>> events = one(store, id);
                if (!events.isEmpty()) {
                    found.put(id, events);
                }
            }
            return found;
        };
    }

    private static List<DomainEventMessage<?>> one(EventStore store, String id) {
        return store.readEvents(id, 0)
                .asStream()
                .<DomainEventMessage<?>>map(it -> it)
                .toList();
    }
}
