package io.caseledger.store;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;

/** Axon Server tells the position of its head only. */
record AxonServerPositions(StreamableMessageSource<?> store) implements Positions {
    @Override
    public long head() {
        TrackingToken head = store.createHeadToken();
        return head == null ? NONE : head.position().orElse(NONE);
    }

    @Override
    public long of(String aggregateId, long sequence) {
        return head();
    }
}
