package io.caseledger.export.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caseledger.store.StoredEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What was read of a line so far. */
final class Fields {
    private long position = -1;
    private long sequence = -1;
    private @Nullable String aggregateId;
    private @Nullable String type;
    private @Nullable String eventId;
    private @Nullable String payloadType;
    private @Nullable String payloadRevision;
    private @Nullable String recordedAt;
    private @Nullable String payload;
    private @Nullable String metadata;

    /** Takes what stands under a name. A name that is not of this form is refused: it would be proven by nobody. */
    void take(String name, JsonParser json) {
        JsonToken token = json.nextToken();
        switch (name) {
            case "position" -> position = number(json, token);
            case "sequence" -> sequence = number(json, token);
            case "aggregateId" -> aggregateId = text(json, token);
            case "type" -> type = text(json, token);
            case "eventId" -> eventId = text(json, token);
            case "payloadType" -> payloadType = text(json, token);
            case "payloadRevision" -> payloadRevision = text(json, token);
            case "recordedAt" -> recordedAt = text(json, token);
            case "payload" -> payload = text(json, token);
            case "metadata" -> metadata = text(json, token);
            default -> EventLines.require(false);
        }
    }

    private static long number(JsonParser json, JsonToken token) {
        EventLines.require(token == JsonToken.VALUE_NUMBER_INT);
        return json.getLongValue();
    }

    private static String text(JsonParser json, JsonToken token) {
        EventLines.require(token == JsonToken.VALUE_STRING);
        return json.getString();
    }

    StoredEvent event() {
        EventLines.require(position >= 0 && sequence >= 0);
        return new StoredEvent(
                position,
                there(aggregateId),
                sequence,
                type,
                there(eventId),
                there(payloadType),
                payloadRevision,
                there(recordedAt),
                there(payload).getBytes(UTF_8),
                there(metadata).getBytes(UTF_8));
    }

    private static String there(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("The line of the event lacks something.");
        }
        return text;
    }
}
