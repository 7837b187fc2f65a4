package io.caseledger.store;

import io.caseledger.store.StoreProperties.Store;
import java.util.Optional;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Declares the store asked for outright: what Axon configures by itself on Spring Boot 4 would keep no events. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
class StoreConfiguration {
    @Bean
    DataDirectory dataDirectory(StoreProperties properties) {
        return DataDirectory.open(properties.data());
    }

    /** Events are committed by the engine itself, and views by theirs. */
    @Bean
    TransactionManager axonTransactionManager() {
        return NoTransactionManager.instance();
    }

    /** Tracking tokens name their classes; without this a replay cannot read its own token back. */
    @Bean
    Jackson3SerializerCustomizer tokensMayBeRead() {
        var ours = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("io.caseledger.")
                .allowIfSubType(String.class)
                .build();
        return mapper -> mapper.polymorphicTypeValidator(ours);
    }

    /** Asked for each event that is written; the answer of a class never changes. */
    @Bean
    RevisionResolver revisionResolver() {
        var annotations = new AnnotationRevisionResolver();
        var known = new ClassValue<Optional<String>>() {
            @Override
            protected Optional<String> computeValue(Class<?> type) {
                return Optional.ofNullable(annotations.revisionOf(type));
            }
        };
        return type -> known.get(type).orElse(null);
    }

    @Bean
    StoreCheck storeCheck(StoreProperties properties, org.axonframework.config.Configuration axon) {
        return new StoreCheck(properties.events().store(), axon::eventBus);
    }

    /** SQLite or PostgreSQL: the engine and Axon's store over it. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!'axonserver'.equalsIgnoreCase('${caseledger.events.store:embedded}')")
    static class Database {
        @Bean
        LedgerStorageEngine eventStorageEngine(
                StoreProperties properties,
                DataDirectory directory,
                @Qualifier("eventSerializer") Serializer events,
                Serializer snapshots,
                org.axonframework.config.Configuration axon) {
            Dialect dialect = properties.events().store() == Store.POSTGRES
                    ? new PostgresDialect(properties.events().postgres())
                    : new SqliteDialect(directory.path("events.db"));
            return LedgerStorageEngine.open(dialect, events, snapshots, axon.upcasterChain(), axon.snapshotFilter());
        }

        @Bean
        Log log(LedgerStorageEngine engine) {
            return new DatabaseLog(engine);
        }

        @Bean(name = {"eventStore", "eventBus"})
        EventStore eventStore(LedgerStorageEngine engine, org.axonframework.config.Configuration axon) {
            var builder = LedgerEventStore.builder();
            builder.messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
                    .spanFactory(axon.getComponent(EventBusSpanFactory.class));
            return new LedgerEventStore(builder, engine);
        }
    }

    /** Axon Server: its own configuration brings the store. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'axonserver'.equalsIgnoreCase('${caseledger.events.store:embedded}')")
    static class AxonServer {
        @Bean
        AxonServerReach axonServerReach(AxonServerConfiguration configuration) {
            return new AxonServerReach(configuration.getServers());
        }

        @Bean
        Positions positions(EventStore store) {
            return new AxonServerPositions(store);
        }

        @Bean
        Log log(AxonServerConnectionManager server, Positions positions) {
            return new AxonServerLog(() -> server.getConnection().eventChannel(), positions);
        }

        @Bean
        Streams streams(EventStore store) {
            return new AxonServerStreams(store);
        }

        @Bean
        PlacedStreams placedStreams(EventStore store, Streams streams) {
            return new AxonServerPlacedStreams(store, streams);
        }
    }
}
