package io.caseledger.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Records of some features over a log in memory, of which each place takes one event: for what records decide together. */
public final class Ledger {
    private final Configuration axon;

    public Ledger(UnaryOperator<Configurer> features) {
        // Without what it finds on the class path, for that would be the connector of a server.
        Configurer plain = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> Jackson3Serializer.builder().build())
                .configureEmbeddedEventStore(_ -> new OnePlaceOneEvent());
        axon = features.apply(plain).buildConfiguration();
        axon.start();
        var _ = axon.commandBus().registerHandlerInterceptor(Origins.kept());
    }

    public EventStore store() {
        return axon.eventStore();
    }

    public void send(Object... commands) {
        for (Object command : commands) {
            var _ = axon.commandGateway().sendAndWait(new GenericCommandMessage<>(command, Map.of("by", "officer-1")));
        }
    }

    public List<Object> events(String id) {
        return store().readEvents(id, 0)
                .asStream()
                .<Object>map(it -> it.getPayload())
                .toList();
    }

    private static final class OnePlaceOneEvent extends InMemoryEventStorageEngine {
        private final Set<String> taken = new HashSet<>();

        @Override
        public synchronized void appendEvents(List<? extends EventMessage<?>> events) {
            for (EventMessage<?> event : events) {
                if (event instanceof DomainEventMessage<?> it && !taken.add(place(it))) {
                    throw new AggregateStreamCreationException("taken", new IllegalStateException());
                }
            }
            super.appendEvents(events);
        }

        private static String place(DomainEventMessage<?> it) {
            return it.getAggregateIdentifier() + "#" + it.getSequenceNumber();
        }
    }
}
