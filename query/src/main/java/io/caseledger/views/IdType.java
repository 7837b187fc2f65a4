package io.caseledger.views;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * The keys of an index of ids. Texts, which ids are, come first and in their order, and stand there as they are; anything else by its
 * bytes.
 */
final class IdType extends BasicDataType<KeyValue> {
    private static final int OBJECT_BYTES = 48;
    private static final byte TEXT = 0;
    private static final byte OTHER = 1;

    /** A guess, by which the file sizes its pages and its cache. */
    @Override
    public int getMemory(KeyValue key) {
        return key.stream()
                        .mapToInt(it -> OBJECT_BYTES + (it instanceof String text ? text.length() : 0))
                        .sum()
                + OBJECT_BYTES;
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
        return Bson.encode(document(key));
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
            ByteArrayDataType.INSTANCE.write(buffer.put(OTHER), bytes(key));
        }
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        return buffer.get() == TEXT
                ? new KeyValue(StringDataType.INSTANCE.read(buffer))
                : new KeyValue(
                        Bson.decode(ByteArrayDataType.INSTANCE.read(buffer)).values());
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
