package io.caseledger.tabular;

import io.caseledger.shared.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Opens a list, whatever of the formats it is in. */
public final class Tabular {
    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final int[] OLE2 = {0xD0, 0xCF, 0x11, 0xE0};
    private static final int[] PDF = {'%', 'P', 'D', 'F'};

    private Tabular() {}

    /**
     * Opens a CSV (UTF-8 or GB18030, separated by commas, semicolons or tabs) or an XLSX (its first visible sheet) whose
     * first row is the header.
     *
     * @throws Rejected with {@code FILE_HAS_NO_HEADER}, {@code FORMAT_NOT_READ}, {@code ENCODING_NOT_READ}, {@code
     *     COLUMN_MISSING}, {@code COLUMN_REPEATED}, {@code CSV_UNREADABLE}, {@code XLSX_UNREADABLE} or {@code XLSX_UNSAFE}
     */
    public static Table open(Source source, List<Column> columns) {
        try {
            byte[] start = start(source);
            if (begins(start, ZIP)) {
                return table(new XlsxRows(source), columns, "XLSX");
            }
            refuseOthers(start);
            Encoding encoding = Encoding.of(source);
            return table(CsvRows.of(source, encoding, columns), columns, "CSV, " + encoding);
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be read", e);
        }
    }

    private static Table table(RawRows rows, List<Column> columns, String format) {
        try {
            Rejected.unless(rows.hasNext(), "FILE_HAS_NO_HEADER");
            return new Table(rows, Header.of(rows.next().cells(), columns), format);
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private static void refuseOthers(byte[] start) {
        Rejected.unless(start.length > 0, "FILE_HAS_NO_HEADER");
        Rejected.unless(!begins(start, OLE2), "FORMAT_NOT_READ", "XLS");
        Rejected.unless(!begins(start, PDF), "FORMAT_NOT_READ", "PDF");
    }

    private static byte[] start(Source source) throws IOException {
        try (InputStream bytes = source.open()) {
            return bytes.readNBytes(ZIP.length);
        }
    }

    private static boolean begins(byte[] start, int[] with) {
        for (int i = 0; i < with.length; i++) {
            if (start.length <= i || (start[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
