package io.caseledger.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names and numbers as they are compared. */
public final class Names {
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    private Names() {}

    /** Full-width and half-width forms, letter case, blanks and what cannot be seen make no other name: （2022） is (2022). */
    public static String plain(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return BLANK.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
