package io.caseledger.attendance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** A log in memory that several nodes append to: of those who take the same place in a stream, one is refused as a whole. */
final class SharedLog extends InMemoryEventStorageEngine {
    private final Set<String> places = new HashSet<>();
    private final AtomicReference<@Nullable Runnable> meanwhile = new AtomicReference<>();

    /** Does something else, on a thread of its own, when the next command has decided and is about to append. */
    void beforeNextAppend(Runnable other) {
        meanwhile.set(other);
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        Runnable other = meanwhile.getAndSet(null);
        if (other != null) {
            CompletableFuture.runAsync(other).join();
        }
        append(events);
    }

    private synchronized void append(List<? extends EventMessage<?>> events) {
        List<String> wanted = events.stream().map(SharedLog::place).toList();
        if (wanted.stream().anyMatch(places::contains)) {
            throw new ConcurrencyException("Somebody was quicker");
        }
        places.addAll(wanted);
        super.appendEvents(events);
    }

    private static String place(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> it
                ? it.getAggregateIdentifier() + " " + it.getSequenceNumber()
                : event.getIdentifier();
    }

    Set<String> streams() {
        var ids = new HashSet<String>();
        readEvents(null, false).forEach(it -> ids.add(((DomainEventMessage<?>) it).getAggregateIdentifier()));
        return ids;
    }
}
