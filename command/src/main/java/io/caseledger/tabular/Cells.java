package io.caseledger.tabular;

import java.util.List;

/** Cells on their way out, so that no program takes a text for a formula. */
public final class Cells {
    /** What a spreadsheet begins a formula with, or skips before one. */
    private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";

    private Cells() {}

    /** A text that stays a text in a spreadsheet: with an apostrophe before it when it would be a formula. */
    public static String neutral(String text) {
        return !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** A line of a CSV (RFC 4180), its texts neutral. */
    public static String line(List<String> cells) {
        var line = new StringBuilder();
        for (String cell : cells) {
            line.append(line.isEmpty() ? "" : ",").append(quoted(neutral(cell)));
        }
        return line.append("\r\n").toString();
    }

    /** Always in quotation marks, so that an empty first cell does not look like the start of the line. */
    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
