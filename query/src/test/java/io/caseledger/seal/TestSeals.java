package io.caseledger.seal;

import java.nio.file.Path;

/** A keyring over a directory with what it seals, for tests of what keeps sealed things. */
public record TestSeals(Keyring keys, Seals seals) {
    public static TestSeals in(Path data) {
        Keyring keys = Keyrings.open(
                new KeyTable(new KeyDatabases.Sqlite(data.resolve("keys.db"))),
                new KeyEncryption.Place(data.resolve("kek.json"), null),
                false);
        return new TestSeals(keys, new Seals(keys));
    }
}
