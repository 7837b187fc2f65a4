package io.caseledger.certificate;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes the codes that stand on certificates beside the number, so that nobody verifies one that she has not seen: 80 bits
 * of chance, written with the letters and digits that are not mistaken for each other (Crockford's base 32).
 */
@Component
public class VerificationCodes {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;

    private final Random random;

    @Autowired
    VerificationCodes() {
        this(new SecureRandom());
    }

    VerificationCodes(Random random) {
        this.random = random;
    }

    String next() {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return code.toString();
    }

    /** The same code however it was typed: in groups, in small letters, with O for 0 or I and L for 1. */
    public static String plain(String typed) {
        String cut = typed.substring(0, Math.min(typed.length(), 4 * LENGTH));
        return Normalizer.normalize(cut, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[^0-9A-Z]", "");
    }

    /** As it is printed, in groups of four. */
    public static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}
