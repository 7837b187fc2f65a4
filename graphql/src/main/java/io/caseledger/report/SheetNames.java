package io.caseledger.report;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names for the sheets of a workbook: none that spreadsheets refuse, none twice, whatever the titles are. */
final class SheetNames {
    private static final int LONGEST = 31;

    /** A name that spreadsheets keep for themselves. */
    private static final String RESERVED = "history";

    private final Set<String> taken = new HashSet<>();

    /** The name of the next sheet, as near to its title as may be. */
    String next(String title) {
        String plain = title.codePoints()
                .map(it -> Character.isISOControl(it) || "/\\?*[]:'".indexOf(it) >= 0 ? ' ' : it)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        String name = plain.isEmpty() || plain.equalsIgnoreCase(RESERVED) ? plain + "_" : plain;
        String fitting = cut(name, LONGEST);
        for (int i = 2; !taken.add(fitting.toLowerCase(Locale.ROOT)); i++) {
            String suffix = " (" + i + ")";
            fitting = cut(name, LONGEST - suffix.length()) + suffix;
        }
        return fitting;
    }

    /** Never through the middle of a character. */
    private static String cut(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length;
        return name.substring(0, end).strip();
    }
}
