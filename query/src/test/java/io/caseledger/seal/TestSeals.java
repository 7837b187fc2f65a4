package io.caseledger.seal;

import java.nio.file.Path;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.Serializer;

/** A keyring over a directory with what it seals, for tests of what keeps sealed things. */
public record TestSeals(Keyring keys, Seals seals) {
    public static TestSeals in(Path data) {
        Keyring keys = Keyrings.open(
                new KeyTable(new KeyDatabases.Sqlite(data.resolve("keys.db"))),
                new KeyEncryption.Place(data.resolve("kek.json"), null),
                false);
        return new TestSeals(keys, new Seals(keys));
    }

    /** Writes and reads events as an application does. */
    public Serializer serializer() {
        return SealConfiguration.serializer(new AnnotationRevisionResolver(), seals);
    }
}
