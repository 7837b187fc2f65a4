package io.caseledger.file;

import java.nio.file.Path;

/** Gives tests of other features files to refer to. */
public final class KeptFiles {
    private KeptFiles() {}

    public static Files in(Path directory) {
        return new Files(directory, 1_000_000, 0);
    }
}
