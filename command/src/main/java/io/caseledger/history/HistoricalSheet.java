package io.caseledger.history;

import io.caseledger.tabular.Table;
import java.util.ArrayList;
import java.util.List;

/** A file of historical cases that is being read from its beginning on, block by block. */
public final class HistoricalSheet implements AutoCloseable {
    private final Table table;
    private final HistoricalRowReader reader;

    HistoricalSheet(Table table, HistoricalRowReader reader) {
        this.table = table;
        this.reader = reader;
    }

    /** Passes over rows that have their receipts. */
    public void skip(long rows) {
        for (long i = 0; i < rows && table.hasNext(); i++) {
            var _ = table.next();
        }
    }

    /** The next rows, at most so many. */
    public List<HistoricalRow> next(int most) {
        var rows = new ArrayList<HistoricalRow>(most);
        while (rows.size() < most && table.hasNext()) {
            rows.add(reader.read(table.next()));
        }
        return rows;
    }

    public boolean isAtEnd() {
        return !table.hasNext();
    }

    @Override
    public void close() {
        table.close();
    }
}
