package io.caseledger.shared;

import java.text.Normalizer;
import java.util.Locale;

/** Names and numbers as they are compared. */
public final class Names {
    private Names() {}

    /** Full-width and half-width forms, letter case and blanks make no other name: （2022） is (2022). */
    public static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
