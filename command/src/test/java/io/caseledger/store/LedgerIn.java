package io.caseledger.store;

import java.nio.file.Path;

/** Gives tests of other features the log as it is kept on a disk, which refuses a place that is taken. */
public final class LedgerIn {
    private LedgerIn() {}

    /** It must be closed. */
    public static LedgerStorageEngine directory(Path directory) {
        return Ledger.open(directory);
    }
}
