package io.caseledger.store;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/** Axon's event store over our engine, which it shows to the check at start-up. */
final class LedgerEventStore extends AbstractEventStore {
    private final LedgerStorageEngine engine;

    LedgerEventStore(Builder builder, LedgerStorageEngine engine) {
        super(builder.storageEngine(engine));
        this.engine = engine;
    }

    LedgerStorageEngine engine() {
        return engine;
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken after) {
        long position = after == null ? Positions.NONE : after.position().orElse(Positions.NONE);
        var stream = new LogStream(engine, position);
        stream.start();
        return stream;
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends AbstractEventStore.Builder {}
}
