package io.caseledger.event;

import io.caseledger.gate.Origin;
import io.caseledger.shared.Zone;
import io.caseledger.station.Station;
import io.caseledger.store.StoredEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Reads from an event, as it is stored, what it is found by; of its content no more than when it happened. */
final class KeyReader {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> METADATA = Set.of(Origin.BY, Origin.REQUEST, Station.OF_CALLER, Station.ON_BEHALF);

    private final EventTypes types;

    KeyReader(EventTypes types) {
        this.types = types;
    }

    EventKeys read(StoredEvent event) {
        Map<String, String> meta = texts(event.metadata(), METADATA);
        return new EventKeys(
                event.position(),
                event.aggregateId(),
                EventType.feature(event.payloadType()),
                EventTypes.simpleName(event.payloadType()),
                meta.get(Origin.BY),
                meta.getOrDefault(Station.OF_CALLER, meta.get(Station.ON_BEHALF)),
                meta.get(Origin.REQUEST),
                instant(event.recordedAt()),
                happened(event));
    }

    private @Nullable Instant happened(StoredEvent event) {
        EventType type = types.stored(event.payloadType());
        if (type == null || type.happened() == null) {
            return null;
        }
        String component = type.happened().getName();
        return instant(texts(event.payload(), Set.of(component)).get(component));
    }

    /** An instant or a day, at whose beginning in Shanghai it begins. */
    static @Nullable Instant instant(@Nullable Object at) {
        try {
            return switch (at) {
                case null -> null;
                case Instant it -> it;
                case LocalDate it -> Zone.startOf(it);
                case String it when it.length() == "2022-07-01".length() -> Zone.startOf(LocalDate.parse(it));
                default -> Instant.parse(at.toString());
            };
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** The texts that stand under some names right in an object; as many as there are before it breaks off. */
    private static Map<String, String> texts(byte[] json, Set<String> wanted) {
        var texts = new HashMap<String, String>();
        try (JsonParser from = JSON.createParser(json)) {
            if (from.nextToken() != JsonToken.START_OBJECT) {
                return texts;
            }
            for (String name = from.nextName(); name != null && texts.size() < wanted.size(); name = from.nextName()) {
                JsonToken value = from.nextToken();
                if (value == JsonToken.VALUE_STRING && wanted.contains(name)) {
                    texts.put(name, from.getString());
                } else {
                    from.skipChildren();
                }
            }
        } catch (JacksonException _) {
            // what is broken is for the proof of the log to tell
        }
        return texts;
    }
}
