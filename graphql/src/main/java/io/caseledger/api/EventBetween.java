package io.caseledger.api;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** An event behind a difference, without its content. */
public record EventBetween(
        long position,
        String type,
        long sequence,
        Instant recordedAt,
        @Nullable String by) {

    public static List<EventBetween> of(List<? extends TrackedEventMessage<?>> messages) {
        return messages.stream().map(EventBetween::of).toList();
    }

    private static EventBetween of(TrackedEventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> it)) {
            throw new IllegalArgumentException(message.getIdentifier() + " is in no stream");
        }
        return new EventBetween(
                message.trackingToken().position().orElseThrow(),
                it.getPayloadType().getSimpleName(),
                it.getSequenceNumber(),
                it.getTimestamp(),
                (String) it.getMetaData().get("by"));
    }
}
