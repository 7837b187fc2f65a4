package io.caseledger.store;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.common.DateTimeUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How an event of Axon Server is read as it is stored. The server keeps metadata as a map: here it is JSON with its names in order,
 * so that it is always the same bytes.
 */
final class AxonServerEvent {
    private static final JsonMapper JSON = new JsonMapper();

    private AxonServerEvent() {}

    static StoredEvent stored(EventWithToken it) {
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
