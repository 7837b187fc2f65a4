package io.caseledger.store;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event exactly as it is stored: nothing is read into objects, opened or brought up to date, so that two who look at it see
 * the same bytes. What is personal in it is ciphertext.
 *
 * @param position in the log of all events
 * @param sequence in its stream, from 0
 * @param recordedAt as text, as it is stored
 * @param payload JSON in UTF-8
 * @param metadata JSON in UTF-8
 */
public record StoredEvent(
        long position,
        String aggregateId,
        long sequence,
        @Nullable String type,
        String eventId,
        String payloadType,
        @Nullable String payloadRevision,
        String recordedAt,
        byte[] payload,
        byte[] metadata) {

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredEvent it
                && position == it.position
                && aggregateId.equals(it.aggregateId)
                && sequence == it.sequence
                && Objects.equals(type, it.type)
                && eventId.equals(it.eventId)
                && payloadType.equals(it.payloadType)
                && Objects.equals(payloadRevision, it.payloadRevision)
                && recordedAt.equals(it.recordedAt)
                && Arrays.equals(payload, it.payload)
                && Arrays.equals(metadata, it.metadata);
    }

    @Override
    public int hashCode() {
        return Objects.hash(position, eventId);
    }
}
