package io.caseledger.store;

import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Axon's event store over our engine, which it shows to the check at start-up. */
final class LedgerEventStore extends EmbeddedEventStore {
    LedgerEventStore(Builder builder) {
        super(builder);
    }

    EventStorageEngine engine() {
        return storageEngine();
    }
}
