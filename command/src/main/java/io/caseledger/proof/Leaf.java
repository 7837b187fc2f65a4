package io.caseledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caseledger.store.StoredEvent;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What is hashed of an event. Every part begins with its length, so that no two events have the same bytes; the position is
 * one of them, so that an event cannot stand elsewhere.
 *
 * <p>In this order, numbers in big-endian order: the text {@code caseledger-event-1}; position; aggregate id; sequence; type;
 * event id; payload type; payload revision; recorded at; payload; metadata. A number is 8 bytes long. Before each of the
 * texts and bytes stands its length, in 4 bytes: −1 where there is none. Texts are UTF-8.
 */
public final class Leaf {
    private static final byte[] FORM = "caseledger-event-1".getBytes(UTF_8);

    private Leaf() {}

    /** The bytes of an event, which {@link Merkle#leafHash} hashes. */
    public static byte[] of(StoredEvent event) {
        return of(event, event.position());
    }

    /** What they would be if it stood at another position. */
    static byte[] of(StoredEvent event, long position) {
        byte[] @Nullable [] texts = {
            FORM,
            utf8(event.aggregateId()),
            utf8(event.type()),
            utf8(event.eventId()),
            utf8(event.payloadType()),
            utf8(event.payloadRevision()),
            utf8(event.recordedAt()),
            event.payload(),
            event.metadata()
        };
        var leaf = ByteBuffer.allocate(length(texts));
        put(leaf, texts[0]);
        leaf.putLong(position);
        put(leaf, texts[1]);
        leaf.putLong(event.sequence());
        for (int i = 2; i < texts.length; i++) {
            put(leaf, texts[i]);
        }
        return leaf.array();
    }

    private static byte @Nullable [] utf8(@Nullable String text) {
        return text == null ? null : text.getBytes(UTF_8);
    }

    private static int length(byte[] @Nullable [] texts) {
        int length = 2 * Long.BYTES;
        for (byte[] text : texts) {
            length += Integer.BYTES + (text == null ? 0 : text.length);
        }
        return length;
    }

    private static void put(ByteBuffer leaf, byte @Nullable [] text) {
        leaf.putInt(text == null ? -1 : text.length);
        if (text != null) {
            leaf.put(text);
        }
    }
}
