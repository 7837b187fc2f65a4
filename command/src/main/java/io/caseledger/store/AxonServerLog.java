package io.caseledger.store;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Axon Server keeps, past Axon's own door, which reads it into objects. It keeps metadata as a map: here it is JSON with
 * its names in order, so that it is always the same bytes.
 */
record AxonServerLog(AxonServerConnectionManager server, Positions positions) implements Log {
    private static final int BUFFER = 1_000;
    private static final long PATIENCE_SECONDS = 10;
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public long first() {
        return 0;
    }

    @Override
    public long head() {
        return positions.head();
    }

    @Override
    public List<StoredEvent> after(long position, int atMost) {
        long head = head();
        var events = new ArrayList<StoredEvent>();
        if (head <= position) {
            return events;
        }
        try (EventStream stream = server.getConnection().eventChannel().openStream(position, BUFFER)) {
            for (long last = position;
                    last < head && events.size() < atMost;
                    last = events.getLast().position()) {
                events.add(next(stream));
            }
            return events;
        }
    }

    @Override
    public List<StoredEvent> at(Collection<Long> wanted) {
        var found = new ArrayList<StoredEvent>();
        for (long position : new TreeSet<>(wanted)) {
            after(position - 1, 1).stream()
                    .filter(it -> it.position() == position)
                    .forEach(found::add);
        }
        return found;
    }

    private static StoredEvent next(EventStream stream) {
        try {
            @Nullable EventWithToken next = stream.nextIfAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new EventStoreException("Axon Server gives no more events, although it has some");
            }
            return stored(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("Interrupted while reading the log", e);
        }
    }

    private static StoredEvent stored(EventWithToken it) {
        Event event = it.getEvent();
        return new StoredEvent(
                it.getToken(),
                event.getAggregateIdentifier(),
                event.getAggregateSequenceNumber(),
                unlessEmpty(event.getAggregateType()),
                event.getMessageIdentifier(),
                event.getPayload().getType(),
                unlessEmpty(event.getPayload().getRevision()),
                DateTimeUtils.formatInstant(Instant.ofEpochMilli(event.getTimestamp())),
                event.getPayload().getData().toByteArray(),
                JSON.writeValueAsBytes(plain(event.getMetaDataMap())));
    }

    private static @Nullable String unlessEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Map<String, Object> plain(Map<String, MetaDataValue> metadata) {
        var values = new TreeMap<String, Object>();
        metadata.forEach((name, it) -> values.put(name, plain(it)));
        return values;
    }

    private static Object plain(MetaDataValue it) {
        return switch (it.getDataCase()) {
            case NUMBER_VALUE -> it.getNumberValue();
            case DOUBLE_VALUE -> it.getDoubleValue();
            case BOOLEAN_VALUE -> it.getBooleanValue();
            case BYTES_VALUE -> text(it.getBytesValue().getData());
            case TEXT_VALUE, DATA_NOT_SET -> it.getTextValue();
        };
    }

    /** Other values are kept as what the serializer made of them, which is JSON. */
    private static String text(ByteString bytes) {
        return bytes.toStringUtf8();
    }
}
