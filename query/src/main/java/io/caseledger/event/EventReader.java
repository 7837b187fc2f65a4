package io.caseledger.event;

import io.caseledger.gate.Origin;
import io.caseledger.seal.Seals;
import io.caseledger.station.Station;
import io.caseledger.store.StoredEvent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads events out of the log as they may be shown: opened, and with marks where somebody is erased or restricted. */
final class EventReader {
    private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);

    private final Serializer serializer;
    private final EventUpcaster upcasters;
    private final Seals seals;
    private final EventTypes types;
    private final KeyReader keys;

    EventReader(Serializer serializer, EventUpcaster upcasters, Seals seals, EventTypes types) {
        this.serializer = serializer;
        this.upcasters = upcasters;
        this.seals = seals;
        this.types = types;
        this.keys = new KeyReader(types);
    }

    /** What is broken in an event is absent; the event is shown. */
    LedgerEvent read(StoredEvent stored) {
        try {
            return read(stored.position(), message(stored));
        } catch (RuntimeException e) {
            LOG.warn("The event at position {} cannot be read: {}", stored.position(), e.toString());
            return broken(stored);
        }
    }

    private DomainEventMessage<?> message(StoredEvent it) {
        var entry = new GenericDomainEventEntry<>(
                it.type(),
                it.aggregateId(),
                it.sequence(),
                it.eventId(),
                it.recordedAt(),
                it.payloadType(),
                it.payloadRevision(),
                it.payload(),
                it.metadata());
        var data = new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(it.position()), entry);
        return (DomainEventMessage<?>)
                EventUtils.upcastAndDeserializeTrackedEvents(Stream.of(data), serializer, upcasters)
                        .findFirst()
                        .orElseThrow();
    }

    /** An event as this version reads it. */
    LedgerEvent read(long position, DomainEventMessage<?> message) {
        Record event = shown(message);
        EventType type = EventType.of(event.getClass());
        Map<String, Object> meta = message.getMetaData();
        return new LedgerEvent(
                position,
                message.getIdentifier(),
                message.getTimestamp(),
                KeyReader.instant(type.happened(event)),
                type.feature(),
                type.name(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                type.revision(),
                text(meta, Origin.BY),
                roles(meta),
                text(meta, Station.OF_CALLER),
                text(meta, Station.ON_BEHALF),
                text(meta, Origin.REQUEST),
                payload(event));
    }

    private Record shown(DomainEventMessage<?> message) {
        return seals.shown((Record) message.getPayload());
    }

    @SuppressWarnings("unchecked") // a record in plain words is a map of its components
    private static Map<String, @Nullable Object> payload(Record event) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(Plain.of(event));
    }

    private static @Nullable String text(Map<String, Object> meta, String name) {
        Object value = meta.get(name);
        return value == null ? null : value.toString();
    }

    private static List<String> roles(Map<String, Object> meta) {
        String roles = text(meta, Origin.ROLES);
        return roles == null || roles.isBlank() ? List.of() : List.of(roles.split(" "));
    }

    private LedgerEvent broken(StoredEvent it) {
        EventKeys found = keys.read(it);
        return new LedgerEvent(
                it.position(),
                it.eventId(),
                found.recordedAt(),
                found.occurredAt(),
                found.feature(),
                found.type(),
                it.aggregateId(),
                it.sequence(),
                it.payloadRevision(),
                found.by(),
                List.of(),
                found.station(),
                null,
                found.requestId(),
                null);
    }

    EventTypes types() {
        return types;
    }
}
