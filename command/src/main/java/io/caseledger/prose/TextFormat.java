package io.caseledger.prose;

import io.caseledger.shared.Rejected;
import java.util.List;
import java.util.Locale;

/** The formats of texts that are read, by the extension of their files. */
public enum TextFormat {
    PLAIN_TEXT("txt"),
    MARKDOWN("md", "markdown"),
    DOCX("docx");

    private final List<String> extensions;

    TextFormat(String... extensions) {
        this.extensions = List.of(extensions);
    }

    /** @throws Rejected with {@code TEXT_FORMAT_NOT_READ}, naming the extension */
    static TextFormat of(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (TextFormat it : values()) {
            if (fileName.contains(".") && it.extensions.contains(extension)) {
                return it;
            }
        }
        throw Rejected.about("fileName", "TEXT_FORMAT_NOT_READ", fileName.contains(".") ? extension : fileName);
    }
}
