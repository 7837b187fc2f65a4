package io.caseledger.file;

import io.caseledger.shared.Rejected;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;

/** Gives tests of other features a place for files. */
public final class FilesIn {
    private FilesIn() {}

    public static Files directory(Path directory) {
        return new Files(directory, 100L << 20, 0);
    }

    /** Stores a content, and gives its digest. */
    public static String store(Files files, byte[] content) throws Rejected {
        return files.store(new ByteArrayInputStream(content), "list.csv", "text/csv")
                .digest();
    }
}
