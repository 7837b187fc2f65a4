package io.caseledger.tabular;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import io.caseledger.shared.Rejected;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What one must know of a workbook to read a sheet (ECMA-376 part 1, 18.2, 18.4, 18.8).
 *
 * @param sheet the part of the first visible sheet
 * @param texts the shared texts, to which cells point
 * @param dates the cell formats that show a number as a date
 * @param from1904 whether days are counted from 1904
 */
record XlsxBook(String sheet, List<String> texts, BitSet dates, boolean from1904) {
    private static final long SMALL = 16L << 20;
    private static final long TEXTS = 128L << 20;
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /** What in a format is no code: quoted texts, escaped characters, and conditions or colours in brackets. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\[(?!h|m|s)[^]]*]");

    static XlsxBook of(OfficePackage file) throws IOException, XMLStreamException {
        var book = new Workbook();
        each(file, "xl/workbook.xml", SMALL, book::read);
        Rejected.unless(book.sheet != null, "XLSX_UNREADABLE", "xl/workbook.xml");
        var targets = new HashMap<String, String>();
        each(file, "xl/_rels/workbook.xml.rels", SMALL, it -> {
            if (it.getLocalName().equals("Relationship")) {
                targets.put(it.getAttributeValue(null, "Id"), it.getAttributeValue(null, "Target"));
            }
        });
        String target = targets.getOrDefault(Objects.requireNonNull(book.sheet), "worksheets/sheet1.xml");
        return new XlsxBook(
                target.startsWith("/") ? target.substring(1) : "xl/" + target,
                texts(file),
                dateFormats(file),
                book.from1904);
    }

    /** What one does at the start of each element. */
    private interface Reading {
        void at(XMLStreamReader element) throws XMLStreamException;
    }

    private static void each(OfficePackage file, String part, long limit, Reading reading)
            throws IOException, XMLStreamException {
        XMLStreamReader xml = file.part(part, limit);
        if (xml == null) {
            return;
        }
        while (xml.hasNext()) {
            if (xml.next() == START_ELEMENT) {
                reading.at(xml);
            }
        }
        xml.close();
    }

    /** The list of sheets: the first one that is not hidden. */
    private static final class Workbook {
        private @Nullable String sheet;
        private boolean from1904;

        void read(XMLStreamReader it) {
            switch (it.getLocalName()) {
                case "workbookPr" -> from1904 = isTrue(it.getAttributeValue(null, "date1904"));
                case "sheet" -> {
                    String state = it.getAttributeValue(null, "state");
                    if (sheet == null && (state == null || state.equals("visible"))) {
                        String id = it.getAttributeValue(RELATIONS, "id");
                        sheet = id == null ? it.getAttributeValue(STRICT_RELATIONS, "id") : id;
                    }
                }
                default -> {}
            }
        }
    }

    static boolean isTrue(@Nullable String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }

    private static List<String> texts(OfficePackage file) throws IOException, XMLStreamException {
        var texts = new ArrayList<String>();
        XMLStreamReader xml = file.part("xl/sharedStrings.xml", TEXTS);
        while (xml != null && xml.hasNext()) {
            if (xml.next() == START_ELEMENT && xml.getLocalName().equals("si")) {
                texts.add(textWithin(xml, "si"));
            }
        }
        return texts;
    }

    /** All text of an element but its phonetic guides (18.4.6), which stand beside Japanese and Chinese names. */
    static String textWithin(XMLStreamReader xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        boolean aside = false;
        while (true) {
            int event = xml.next();
            if (event == END_ELEMENT && xml.getLocalName().equals(element)) {
                return text.toString();
            }
            if (event == START_ELEMENT && xml.getLocalName().equals("rPh")) {
                aside = true;
            } else if (event == END_ELEMENT && xml.getLocalName().equals("rPh")) {
                aside = false;
            } else if (event == START_ELEMENT && xml.getLocalName().equals("t") && !aside) {
                text.append(xml.getElementText());
            }
        }
    }

    private static BitSet dateFormats(OfficePackage file) throws IOException, XMLStreamException {
        var custom = new HashMap<String, String>();
        var dates = new BitSet();
        var cells = new boolean[1];
        var count = new int[1];
        each(file, "xl/styles.xml", SMALL, it -> {
            switch (it.getLocalName()) {
                case "numFmt" ->
                    custom.put(it.getAttributeValue(null, "numFmtId"), it.getAttributeValue(null, "formatCode"));
                case "cellStyleXfs" -> cells[0] = false;
                case "cellXfs" -> cells[0] = true;
                case "xf" -> {
                    if (cells[0]) {
                        dates.set(count[0]++, isDate(it.getAttributeValue(null, "numFmtId"), custom));
                    }
                }
                default -> {}
            }
        });
        return dates;
    }

    /** By the format's code, or by its number where it has none (18.8.30); 27 to 36 and 50 to 58 are Chinese dates. */
    private static boolean isDate(@Nullable String id, Map<String, String> custom) {
        String code = custom.get(id);
        if (code != null) {
            String bare = LITERAL.matcher(code).replaceAll("").toLowerCase(java.util.Locale.ROOT);
            return bare.contains("y") || bare.contains("d") || bare.contains("m");
        }
        int number = id != null && id.matches("[0-9]{1,5}") ? Integer.parseInt(id) : 0;
        return (number >= 14 && number <= 22) || (number >= 27 && number <= 36) || (number >= 45 && number <= 58);
    }
}
