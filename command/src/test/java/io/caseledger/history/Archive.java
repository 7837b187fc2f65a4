package io.caseledger.history;

import static io.caseledger.history.Histories.*;

import io.caseledger.gate.Origins;
import io.caseledger.history.HistoricalCaseCommand.*;
import io.caseledger.project.Awarded;
import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Historical cases over a store in memory: for what several records decide together. */
final class Archive {
    private final Configuration axon;
    private final EventStore store;

    Archive() {
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> Jackson3Serializer.builder().build())
                .configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine())
                .configureAggregate(HistoricalCase.class)
                .registerComponent(
                        Projects.class, it -> Awarded.project(it.eventStore(), PROJECT, Direction.DIRECTION_9))
                .registerComponent(
                        HistoricalDesk.class,
                        it -> new HistoricalDesk(it.eventStore(), it.getComponent(Projects.class)))
                .buildConfiguration();
        axon.start();
        var _ = axon.commandBus().registerHandlerInterceptor(Origins.kept());
        store = axon.eventStore();
    }

    EventStore store() {
        return store;
    }

    void send(Object command) {
        var _ = axon.commandGateway().sendAndWait(new GenericCommandMessage<>(command, Map.of("by", "officer-1")));
    }

    void record(HistoricalFacts facts) {
        send(new RecordHistoricalCase("", PROJECT, facts, AT));
    }

    List<Object> events(String id) {
        return store.readEvents(id, 0)
                .asStream()
                .<Object>map(it -> it.getPayload())
                .toList();
    }
}
