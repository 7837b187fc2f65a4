package io.caseledger.tabular;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, which may be asked for more than once: to tell what it is, and to read it. */
@FunctionalInterface
public interface Source {
    InputStream open() throws IOException;

    /** Of a small list that is in memory already. */
    static Source of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}
