package io.caseledger.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/**
 * What is personal as it is stored: {@code sealed:1:<content>:<id of the person>}, the content in Base64; or, where something of it
 * stays readable, {@code sealed:2:<content>:<kept>:<id of the person>}, with that as JSON in Base64. It names the key that
 * opens it, so that it can be read wherever it is found.
 *
 * @param content empty where there was nothing that could be sealed
 * @param kept what stays readable, as JSON; empty when nothing does
 */
record SealedText(String subject, String content, String kept) {
    private static final String WHOLE = "sealed:1:";
    private static final String PARTLY = "sealed:2:";

    static SealedText of(String subject, byte[] content, String kept) {
        return new SealedText(subject, Base64.getEncoder().encodeToString(content), kept);
    }

    /** Empty for a text of another form. */
    static Optional<SealedText> in(String text) {
        if (text.startsWith(WHOLE)) {
            String[] parts = text.substring(WHOLE.length()).split(":", 2);
            return parts.length < 2 ? Optional.empty() : Optional.of(new SealedText(parts[1], parts[0], ""));
        }
        String[] parts =
                text.startsWith(PARTLY) ? text.substring(PARTLY.length()).split(":", 3) : new String[0];
        return parts.length < 3
                ? Optional.empty()
                : Optional.of(new SealedText(
                        parts[2], parts[0], new String(Base64.getDecoder().decode(parts[1]), UTF_8)));
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(content);
    }

    String text() {
        return kept.isEmpty()
                ? WHOLE + content + ":" + subject
                : PARTLY + content + ":" + Base64.getEncoder().encodeToString(kept.getBytes(UTF_8)) + ":" + subject;
    }
}
