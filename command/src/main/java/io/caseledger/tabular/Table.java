package io.caseledger.tabular;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A list that is being read; its rows are read once, from the first below the header on. Empty rows are left out. */
public final class Table implements Iterator<Row>, AutoCloseable {
    private final RawRows rows;
    private final Header header;
    private final String format;
    private @Nullable Row next;

    Table(RawRows rows, Header header, String format) {
        this.rows = rows;
        this.header = header;
        this.format = format;
    }

    /** What the file is, such as {@code CSV, GB18030} or {@code XLSX}. */
    public String format() {
        return format;
    }

    /** The names in the header that no column goes by. */
    public List<String> ignored() {
        return header.ignored();
    }

    /** Whether a list has the column. */
    public boolean has(String key) {
        return header.places().containsKey(key);
    }

    /** @throws io.caseledger.shared.Rejected when the file cannot be read any further */
    @Override
    public boolean hasNext() {
        while (next == null && rows.hasNext()) {
            RawRow raw = rows.next();
            var row = new Row(raw.number(), raw.cells(), header.places(), header.width());
            next = row.isBlank() ? null : row;
        }
        return next != null;
    }

    @Override
    public Row next() {
        Row row = hasNext() ? next : null;
        if (row == null) {
            throw new NoSuchElementException("The list has no more rows");
        }
        next = null;
        return row;
    }

    @Override
    public void close() {
        rows.close();
    }
}
