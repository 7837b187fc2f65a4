package io.caseledger.certificate;

import java.util.stream.IntStream;

/**
 * The check character of ISO/IEC 7064, MOD 37,36: every single wrong character is noticed, and nearly every pair that was
 * swapped. Letters and digits count; what stands between them does not.
 */
final class CheckCharacter {
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private CheckCharacter() {}

    static char of(String text) {
        return CHARACTERS.charAt((37 - product(text)) % 36);
    }

    /** Whether a text that ends with its check character is as it was issued. */
    static boolean holds(String text) {
        return values(text).count() > 1 && (product(text.substring(0, text.length() - 1)) + valueOf(text)) % 36 == 1;
    }

    private static int valueOf(String text) {
        return CHARACTERS.indexOf(text.charAt(text.length() - 1));
    }

    private static int product(String text) {
        return values(text).reduce(36, (product, value) -> {
            int sum = (product + value) % 36;
            return (sum == 0 ? 36 : sum) * 2 % 37;
        });
    }

    private static IntStream values(String text) {
        return text.chars().map(CHARACTERS::indexOf).filter(it -> it >= 0);
    }
}
