package io.caseledger.tabular;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import io.caseledger.shared.Rejected;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Rows of the first visible sheet of a workbook, read one by one. */
final class XlsxRows implements RawRows {
    /** More columns than any list has; a cell far to the right would make a row of empty ones. */
    private static final int WIDEST = 256;

    private static final long SHEET = 1L << 30;

    private final OfficePackage file;
    private final XlsxBook book;
    private final XMLStreamReader xml;
    private long row;
    private @Nullable RawRow next;
    private boolean ended;

    /** @throws Rejected with {@code XLSX_UNREADABLE} naming the part, or {@code XLSX_UNSAFE} */
    XlsxRows(Source source) throws IOException {
        file = opened(source);
        try {
            book = XlsxBook.of(file);
            XMLStreamReader part = file.part(book.sheet(), SHEET);
            if (part == null) {
                throw Rejected.because("XLSX_UNREADABLE", book.sheet());
            }
            xml = part;
        } catch (XMLStreamException | ZipException _) {
            file.close();
            throw Rejected.because("XLSX_UNREADABLE", "xl/workbook.xml");
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static OfficePackage opened(Source source) throws IOException {
        try {
            return new OfficePackage(source, "XLSX_UNSAFE");
        } catch (ZipException _) {
            throw Rejected.because("XLSX_UNREADABLE", "ZIP");
        }
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && !ended) {
                advance();
            }
            return next != null;
        } catch (XMLStreamException | NumberFormatException _) {
            throw Rejected.because("XLSX_UNREADABLE", book.sheet() + ", " + (row + 1));
        }
    }

    private void advance() throws XMLStreamException {
        if (!xml.hasNext()) {
            ended = true;
            return;
        }
        int event = xml.next();
        if (event == START_ELEMENT && xml.getLocalName().equals("row")) {
            next = row();
        } else if (event == END_ELEMENT && xml.getLocalName().equals("sheetData")) {
            ended = true;
        }
    }

    private RawRow row() throws XMLStreamException {
        String number = xml.getAttributeValue(null, "r");
        row = number == null ? row + 1 : Long.parseLong(number);
        var cells = new ArrayList<String>();
        while (true) {
            int event = xml.next();
            if (event == END_ELEMENT && xml.getLocalName().equals("row")) {
                return new RawRow(row, cells);
            }
            if (event == START_ELEMENT && xml.getLocalName().equals("c")) {
                put(cells);
            }
        }
    }

    private void put(List<String> cells) throws XMLStreamException {
        String reference = xml.getAttributeValue(null, "r");
        int place = reference == null ? cells.size() : column(reference);
        String text = XlsxCell.text(xml, book);
        if (place >= WIDEST) {
            Rejected.unless(text.isBlank(), "XLSX_UNSAFE", reference);
            return; // formatted, but empty
        }
        while (cells.size() <= place) {
            cells.add("");
        }
        cells.set(place, text);
    }

    /** The column of a reference such as {@code AB12}, from 0; at most the first that is too far to the right. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = Math.min(column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1, WIDEST + 1);
        }
        return Math.max(column - 1, 0);
    }

    @Override
    public RawRow next() {
        RawRow it = hasNext() ? next : null;
        if (it == null) {
            throw new NoSuchElementException("The sheet has no more rows");
        }
        next = null;
        return it;
    }

    @Override
    public void close() {
        file.close();
    }
}
