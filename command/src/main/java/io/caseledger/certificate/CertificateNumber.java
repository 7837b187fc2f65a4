package io.caseledger.certificate;

import java.text.Normalizer;
import java.util.Locale;

/** The number of a certificate as people write it: capital letters, digits and hyphens, the last one a check character. */
public final class CertificateNumber {
    /** Longer ones are of no certificate. */
    private static final int LONGEST = 64;

    private CertificateNumber() {}

    /** The same number however it was typed: full-width forms, small letters, spaces and other dashes make no other one. */
    public static String plain(String typed) {
        String cut = typed.substring(0, Math.min(typed.length(), 4 * LONGEST));
        return Normalizer.normalize(cut, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\p{Pd}\\u2212]", "-")
                .replaceAll("[\\s\\p{Z}\\p{Cf}]", "");
    }

    /** Whether it can be a number at all; one mistyped character is always noticed. */
    public static boolean holds(String plain) {
        return plain.length() <= LONGEST && plain.matches("[A-Z0-9-]*[A-Z0-9]") && CheckCharacter.holds(plain);
    }
}
