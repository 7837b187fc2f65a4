package io.caseledger.store;

import java.nio.file.Path;
import java.util.Map;

/** Gives tests of other features the log as it is kept on a disk, which refuses a place that is taken. */
public final class LedgerIn {
    private LedgerIn() {}

    /** It must be closed. */
    public static LedgerStorageEngine directory(Path directory) {
        return Ledger.open(directory);
    }

    /** The same, for those who read it as it is stored. */
    public static Log log(LedgerStorageEngine engine) {
        return new DatabaseLog(engine);
    }

    /** Appends so many events of one stream, each by somebody. */
    public static void append(LedgerStorageEngine engine, String stream, int first, int count) {
        engine.appendEvents(Ledger.events(stream, first, count).stream()
                .map(it -> it.andMetaData(Map.of("by", "王")))
                .toList());
    }
}
