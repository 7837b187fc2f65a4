package io.caseledger.views;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.StringDataType;

/** How the embedded store's file writes documents and the keys of its index. */
final class BsonTypes {
    private static final int OBJECT_BYTES = 48;

    private BsonTypes() {}

    /** A collection: documents, each at its place. */
    static MVMap.Builder<Object, Document> documents() {
        return new MVMap.Builder<Object, Document>().valueType(new OfDocument());
    }

    static byte[] encode(Map<String, ?> document) {
        ByteBuf buffer = Unpooled.buffer(1024);
        BsonEncoder.encodeDocument(document, buffer);
        return Arrays.copyOf(buffer.array(), buffer.readableBytes());
    }

    /** Reads one document, whose first four bytes tell its length. */
    private static Document decode(ByteBuffer buffer) {
        int length = buffer.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt();
        Document document = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(buffer.slice(buffer.position(), length)));
        buffer.position(buffer.position() + length);
        return document;
    }

    /** A guess of what a value takes in memory, by which the file sizes its pages and its cache. */
    private static int memory(Object value) {
        return switch (value) {
            case Map<?, ?> map -> OBJECT_BYTES + map.size() * OBJECT_BYTES + memoryOfAll(map.values());
            case Collection<?> all -> OBJECT_BYTES + memoryOfAll(all);
            case String text -> OBJECT_BYTES + text.length();
            case null, default -> OBJECT_BYTES;
        };
    }

    private static int memoryOfAll(Collection<?> values) {
        int sum = 0;
        for (Object value : values) {
            sum += memory(value);
        }
        return sum;
    }

    private static final class OfDocument extends BasicDataType<Document> {
        @Override
        public int getMemory(Document document) {
            return memory(document);
        }

        @Override
        public void write(WriteBuffer buffer, Document document) {
            buffer.put(encode(document));
        }

        @Override
        public Document read(ByteBuffer buffer) {
            return decode(buffer);
        }

        @Override
        public Document[] createStorage(int size) {
            return new Document[size];
        }
    }

    /** Texts, which ids are, come first and in their order, and stand there as they are; anything else by its bytes. */
    static final class OfKey extends BasicDataType<KeyValue> {
        private static final byte TEXT = 0;
        private static final byte OTHER = 1;

        @Override
        public int getMemory(KeyValue key) {
            return OBJECT_BYTES + key.stream().mapToInt(BsonTypes::memory).sum();
        }

        @Override
        public int compare(KeyValue one, KeyValue other) {
            boolean text = isText(one);
            if (text && isText(other)) {
                return ((String) one.get(0)).compareTo((String) other.get(0));
            }
            return text == isText(other) ? Arrays.compare(bytes(one), bytes(other)) : text ? -1 : 1;
        }

        @Override
        public int binarySearch(KeyValue key, Object storage, int size, int initialGuess) {
            var keys = (KeyValue[]) storage;
            int low = 0;
            int high = size - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int order = compare(key, keys[middle]);
                if (order == 0) {
                    return middle;
                }
                if (order > 0) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return -(low + 1);
        }

        private static boolean isText(KeyValue key) {
            return key.size() == 1 && key.get(0) instanceof String;
        }

        private static byte[] bytes(KeyValue key) {
            return encode(document(key));
        }

        private static Document document(KeyValue key) {
            var document = new Document();
            for (int i = 0; i < key.size(); i++) {
                document.put(Integer.toString(i), key.get(i));
            }
            return document;
        }

        @Override
        public void write(WriteBuffer buffer, KeyValue key) {
            if (isText(key)) {
                StringDataType.INSTANCE.write(buffer.put(TEXT), (String) key.get(0));
            } else {
                buffer.put(OTHER).put(bytes(key));
            }
        }

        @Override
        public KeyValue read(ByteBuffer buffer) {
            return buffer.get() == TEXT
                    ? new KeyValue(StringDataType.INSTANCE.read(buffer))
                    : new KeyValue(decode(buffer).values());
        }

        @Override
        public KeyValue[] createStorage(int size) {
            return new KeyValue[size];
        }
    }
}
