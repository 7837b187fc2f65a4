package io.caseledger.seal;

import java.nio.file.Path;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;

/** Keyrings over a directory, as an application opens them. */
public final class Rings {
    private Rings() {}

    public static Keyring in(Path data) {
        return open(data, false);
    }

    static Keyring open(Path data, boolean rotate) {
        return Keyrings.open(
                new KeyTable(new KeyDatabases.Sqlite(data.resolve("keys.db"))),
                new KeyEncryption.Place(data.resolve("kek.json"), null),
                rotate);
    }

    static Serializer serializer(Keyring keys) {
        return SealConfiguration.serializer(new AnnotationRevisionResolver(), new Seals(keys));
    }

    static String stored(Serializer serializer, Object event) {
        return serializer.serialize(event, String.class).getData();
    }

    static Object read(Serializer serializer, String stored, Class<?> type) {
        return serializer.deserialize(new SimpleSerializedObject<>(stored, String.class, type.getName(), "1"));
    }
}
