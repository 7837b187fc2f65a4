package io.caseledger.store;

import static org.axonframework.common.DateTimeUtils.formatInstant;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** An event as text, made on the thread of its caller so that the writer has only SQL to do. */
record EventRow(
        String aggregateId,
        long sequence,
        @Nullable String type,
        String eventId,
        String payloadType,
        @Nullable String payloadRevision,
        String recordedAt,
        String payload,
        String metadata) {

    static EventRow of(DomainEventMessage<?> event, Serializer serializer) {
        SerializedObject<String> payload = event.serializePayload(serializer, String.class);
        return new EventRow(
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                event.getIdentifier(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                formatInstant(event.getTimestamp()),
                payload.getData(),
                event.serializeMetaData(serializer, String.class).getData());
    }

    /** Sets the nine parameters that events and snapshots have in common. */
    void write(PreparedStatement statement) throws SQLException {
        statement.setString(1, aggregateId);
        statement.setLong(2, sequence);
        statement.setString(3, type);
        statement.setString(4, eventId);
        statement.setString(5, payloadType);
        statement.setString(6, payloadRevision);
        statement.setString(7, recordedAt);
        statement.setString(8, payload);
        statement.setString(9, metadata);
    }

    /** As it is stored, with its position. */
    static StoredEvent stored(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(10),
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getBytes(8),
                row.getBytes(9));
    }

    /** Text comes as its UTF-8 bytes, which is what the serializer parses anyway. */
    static GenericDomainEventEntry<byte[]> read(ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString(3),
                row.getString(1),
                row.getLong(2),
                row.getString(4),
                row.getString(7),
                row.getString(5),
                row.getString(6),
                row.getBytes(8),
                row.getBytes(9));
    }
}
