package io.caseledger.tabular;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Turns a cell into the text that its reader sees: a formula into its last value, a day number into a day. */
final class XlsxCell {
    /** A spreadsheet shows 15 digits and stores 17; the last two are noise of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final int SECONDS = 86_400;
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    private XlsxCell() {}

    /** Reads on to the end of a cell whose start was read. */
    static String text(XMLStreamReader xml, XlsxBook book) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        String text = "";
        while (true) {
            int event = xml.next();
            if (event == END_ELEMENT && xml.getLocalName().equals("c")) {
                return text;
            }
            if (event == START_ELEMENT && xml.getLocalName().equals("v")) {
                text = value(xml.getElementText(), type, style, book);
            } else if (event == START_ELEMENT && xml.getLocalName().equals("is")) {
                text = XlsxBook.textWithin(xml, "is");
            }
        }
    }

    private static String value(String raw, @Nullable String type, @Nullable String style, XlsxBook book) {
        return switch (type == null ? "n" : type) {
            case "s" -> shared(Integer.parseInt(raw.strip()), book);
            case "n" -> raw.isBlank() ? "" : number(new BigDecimal(raw.strip()), style, book);
            case "b" -> XlsxBook.isTrue(raw) ? "true" : "false";
            default -> raw; // a formula's text, an error such as #REF!, or a day in ISO 8601
        };
    }

    private static String shared(int index, XlsxBook book) {
        if (index < 0 || index >= book.texts().size()) {
            throw new NumberFormatException("There is no shared text " + index);
        }
        return book.texts().get(index);
    }

    private static String number(BigDecimal number, @Nullable String style, XlsxBook book) {
        boolean day = style != null && book.dates().get(Integer.parseInt(style));
        if (day && number.signum() >= 0 && number.compareTo(LAST_DAY) < 0) {
            return day(number, book.from1904() ? FROM_1904 : FROM_1900);
        }
        return plain(number);
    }

    /** Without exponents; but nobody may ask for a text of a billion zeros. */
    private static String plain(BigDecimal number) {
        BigDecimal shown = number.round(SHOWN).stripTrailingZeros();
        boolean huge = Math.abs((long) shown.scale()) > 400;
        return huge ? shown.toString() : shown.toPlainString();
    }

    private static String day(BigDecimal number, LocalDate from) {
        double days = number.doubleValue();
        LocalDate date = from.plusDays((long) days);
        long seconds = Math.round((days - Math.floor(days)) * SECONDS);
        return seconds == 0
                ? date.toString()
                : LocalDateTime.of(date, LocalTime.MIDNIGHT)
                        .plusSeconds(seconds)
                        .toString();
    }
}
