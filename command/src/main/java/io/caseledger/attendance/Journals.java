package io.caseledger.attendance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.caseledger.privacy.PersonRegisterEvent.ErasureEntered;
import io.caseledger.privacy.PersonalCopies;
import io.caseledger.store.Streams;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Opens a {@link Journal} for a command, and remembers what streams came to, so that somebody who attended often costs no more
 * than somebody new. What is remembered of a stream is never taken for its end: whatever was appended since, by any node, is
 * read with the same statement that would find nothing, and who reads too early is refused when appending.
 */
@Component
public class Journals implements PersonalCopies {
    /** In parts of {@link Page#weight}, some 50 bytes each: about 4,000 people who attended 20 sessions. */
    private static final long ROOM = 600_000;

    private final EventStore events;
    private final Streams streams;
    private final Cache<String, Page> known;

    @Autowired
    public Journals(EventStore events, Streams streams) {
        this(events, streams, ROOM);
    }

    Journals(EventStore events, Streams streams, long room) {
        this.events = events;
        this.streams = streams;
        this.known = Caffeine.newBuilder()
                .maximumWeight(room)
                .<String, Page>weigher((_, page) -> page.weight())
                .build();
    }

    @Override
    public String kind() {
        return "MEMORY";
    }

    /** All of it: it is read again in no time. */
    @Override
    public void forget() {
        known.invalidateAll();
    }

    @Override
    public int remove(ErasureEntered erasure) {
        forget(); // what was being read while the key went
        return 0;
    }

    Journal begin() {
        return new Journal(this, events);
    }

    /** What each of these streams comes to as it is stored now. */
    Map<String, Page> read(Collection<String> ids) {
        var now = new HashMap<String, Page>(known.getAllPresent(ids));
        Map<String, Long> from = ids.stream()
                .distinct()
                .collect(Collectors.toMap(
                        id -> id, id -> now.getOrDefault(id, Page.EMPTY).next()));
        streams.read(from).forEach((id, later) -> {
            Page page = now.getOrDefault(id, Page.EMPTY);
            for (DomainEventMessage<?> event : later) {
                page = page.with(event.getPayload());
            }
            now.put(id, page);
            known.put(id, page);
        });
        return now;
    }
}
