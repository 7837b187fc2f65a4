package io.caseledger.seal;

import java.util.Base64;
import java.util.Optional;

/**
 * What is personal as it is stored: {@code sealed:1:<content in Base64>:<id of the person>}. It names the key that opens it, so
 * that it can be read wherever it is found.
 *
 * @param content empty where there was nothing that could be sealed
 */
record SealedText(String subject, String content) {
    private static final String BEGIN = "sealed:1:";

    static SealedText of(String subject, byte[] content) {
        return new SealedText(subject, Base64.getEncoder().encodeToString(content));
    }

    /** Empty for a text of another form. */
    static Optional<SealedText> in(String text) {
        int end = text.startsWith(BEGIN) ? text.indexOf(':', BEGIN.length()) : -1;
        return end < 0
                ? Optional.empty()
                : Optional.of(new SealedText(text.substring(end + 1), text.substring(BEGIN.length(), end)));
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(content);
    }

    String text() {
        return BEGIN + content + ":" + subject;
    }
}
