package io.caseledger.seal;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteKeyTableTest extends KeyTableContract {
    @TempDir
    Path data;

    @Override
    KeyTable.Database database() {
        return new KeyDatabases.Sqlite(data.resolve("keys.db"));
    }
}
