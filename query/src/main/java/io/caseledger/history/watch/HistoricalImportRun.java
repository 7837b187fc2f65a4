package io.caseledger.history.watch;

import io.caseledger.history.HistoricalImportStanding;
import io.caseledger.history.HistoricalRow;
import io.caseledger.history.HistoricalRowsCommand.StoreHistoricalRows;
import io.caseledger.history.HistoricalSheet;
import io.caseledger.history.HistoricalSheets;
import java.util.List;

/** An import that this node works on: its file, open where its next block begins. */
final class HistoricalImportRun implements AutoCloseable {
    private final String importId;
    private final int blockRows;
    private final HistoricalSheet sheet;
    private int block;

    private HistoricalImportRun(HistoricalImportStanding standing, HistoricalSheet sheet) {
        this.importId = standing.start().importId();
        this.blockRows = standing.start().blockRows();
        this.sheet = sheet;
        this.block = standing.blocks();
    }

    static HistoricalImportRun open(HistoricalImportStanding standing, HistoricalSheets sheets) {
        HistoricalSheet sheet = sheets.open(standing.start().fileDigest());
        try {
            sheet.skip(standing.rowsDone());
            return new HistoricalImportRun(standing, sheet);
        } catch (RuntimeException e) {
            sheet.close();
            throw e;
        }
    }

    /** Reads the next block. */
    StoreHistoricalRows next() {
        long began = System.nanoTime();
        List<HistoricalRow> rows = sheet.next(blockRows);
        boolean last = sheet.isAtEnd();
        return new StoreHistoricalRows(importId, block++, rows, last, (System.nanoTime() - began) / 1_000_000);
    }

    @Override
    public void close() {
        sheet.close();
    }
}
