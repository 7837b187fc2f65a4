package io.caseledger.event;

import io.caseledger.seal.Seals;
import io.caseledger.station.Stations;
import io.caseledger.store.DataDirectory;
import io.caseledger.store.Log;
import io.caseledger.views.Narration;
import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;

/** The index of all events in the data directory of this node, which follows the log from the start on. */
@Configuration(proxyBeanMethods = false)
class EventConfiguration {
    @Bean
    EventTypes eventTypes() {
        return new EventTypes();
    }

    @Bean(destroyMethod = "close")
    EventFeed eventFeed(
            Log log, DataDirectory data, EventTypes types, @Value("${caseledger.views.wait:5s}") Duration patience) {
        var disk = data.path(".").toFile();
        return new EventFeed(
                log,
                new EventFiles(data.path("event-index"), log),
                new KeyReader(types),
                disk::getUsableSpace,
                patience);
    }

    @Bean
    EventReader eventReader(
            @Qualifier("eventSerializer") Serializer serializer,
            org.axonframework.config.Configuration axon,
            Seals seals,
            EventTypes types) {
        return new EventReader(serializer, axon.upcasterChain(), seals, types);
    }

    @Bean
    Events events(EventFeed feed, Log log, EventReader reader) {
        return new Events(feed, log, reader);
    }

    @Bean
    RecordHistories recordHistories(
            EventStore store, Stations stations, Events events, EventReader reader, Narration narration, Seals seals) {
        return new RecordHistories(store, stations, events, reader, narration, seals);
    }

    /** After all else is ready: nobody waits for it at the start. */
    @Bean
    static Starter eventIndexStarter(EventFeed feed) {
        return new Starter(feed);
    }

    record Starter(EventFeed feed) {
        @EventListener(ContextRefreshedEvent.class)
        void start() {
            feed.start();
        }
    }
}
