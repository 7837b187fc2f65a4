package io.caseledger.tabular;

import java.util.Iterator;

/** The rows of a file from its first on, header included; closing it gives back whatever was opened. */
interface RawRows extends Iterator<RawRow>, AutoCloseable {
    @Override
    void close();
}
