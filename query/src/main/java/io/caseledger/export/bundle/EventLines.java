package io.caseledger.export.bundle;

import io.caseledger.store.StoredEvent;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as a line of JSON. Payload and metadata are JSON themselves, and stand there as texts: so they come out byte by byte as they
 * are stored.
 */
public final class EventLines {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .rootValueSeparator("")
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private EventLines() {}

    /** Something that takes events one by one. */
    public interface Writer extends AutoCloseable {
        void write(StoredEvent event);

        /** Writes what waits, and leaves the stream open. */
        @Override
        void close();
    }

    public static Writer writer(OutputStream to) {
        JsonGenerator json = JSON.createGenerator(to);
        return new Writer() {
            @Override
            public void write(StoredEvent event) {
                EventLines.write(json, event);
            }

            @Override
            public void close() {
                json.close();
            }
        };
    }

    private static void write(JsonGenerator json, StoredEvent event) {
        json.writeStartObject();
        json.writeNumberProperty("position", event.position());
        json.writeStringProperty("aggregateId", event.aggregateId());
        json.writeNumberProperty("sequence", event.sequence());
        writeText(json, "type", event.type());
        json.writeStringProperty("eventId", event.eventId());
        json.writeStringProperty("payloadType", event.payloadType());
        writeText(json, "payloadRevision", event.payloadRevision());
        json.writeStringProperty("recordedAt", event.recordedAt());
        json.writeName("payload");
        json.writeUTF8String(event.payload(), 0, event.payload().length);
        json.writeName("metadata");
        json.writeUTF8String(event.metadata(), 0, event.metadata().length);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static void writeText(JsonGenerator json, String name, @Nullable String text) {
        if (text != null) {
            json.writeStringProperty(name, text);
        }
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException when it is not the line of an event, and nothing else
     */
    public static StoredEvent read(byte[] line, int from, int length) {
        try (JsonParser json = JSON.createParser(line, from, length)) {
            require(json.nextToken() == JsonToken.START_OBJECT);
            var fields = new Fields();
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                fields.take(name, json);
            }
            require(json.hasToken(JsonToken.END_OBJECT) && json.nextToken() == null);
            return fields.event();
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("This is not the line of an event.");
        }
    }
}
