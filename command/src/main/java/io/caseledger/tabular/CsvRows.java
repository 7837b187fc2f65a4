package io.caseledger.tabular;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.caseledger.shared.Rejected;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;

/** Rows of a CSV (RFC 4180), with the separator under which most columns of the header are known. */
final class CsvRows implements RawRows {
    /** The longest cell, in characters: as much as a cell of a spreadsheet holds, twice. */
    static final int LONGEST = 1 << 16;

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int MARK = '\uFEFF';

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private long line = 1;

    private CsvRows(Reader text, char separator) {
        reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST)
                .ofCsvRecord(text);
        records = reader.iterator();
    }

    static CsvRows of(Source source, Encoding encoding, List<Column> columns) throws IOException {
        char best = SEPARATORS[0];
        int most = -1;
        for (char separator : SEPARATORS) {
            try (CsvRows rows = open(source, encoding, separator)) {
                int known = rows.hasNext() ? Header.known(rows.next().cells(), columns) : 0;
                if (known > most) {
                    most = known;
                    best = separator;
                }
            }
        }
        return open(source, encoding, best);
    }

    private static CsvRows open(Source source, Encoding encoding, char separator) throws IOException {
        var text = new PushbackReader(encoding.reader(source.open()));
        int first = text.read();
        if (first >= 0 && first != MARK) {
            text.unread(first);
        }
        return new CsvRows(text, separator);
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException _) {
            throw Rejected.because("CSV_UNREADABLE", line, LONGEST);
        }
    }

    @Override
    public RawRow next() {
        try {
            CsvRecord record = records.next();
            line = record.getStartingLineNumber() + 1;
            return new RawRow(record.getStartingLineNumber(), record.getFields());
        } catch (CsvParseException _) {
            throw Rejected.because("CSV_UNREADABLE", line, LONGEST);
        }
    }

    @Override
    public void close() {
        try {
            records.close();
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
