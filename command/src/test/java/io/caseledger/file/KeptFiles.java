package io.caseledger.file;

import java.nio.file.Path;

/** Gives tests of other features a store of files. */
public final class KeptFiles {
    private KeptFiles() {}

    public static Files in(Path directory) {
        return new Files(directory, 1L << 26, 0);
    }
}
