package io.caseledger.deliverable;

import io.caseledger.file.Files;
import io.caseledger.prose.Prose;
import io.caseledger.prose.ReadText;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Rejected.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and counts texts that are kept as files. */
@Component
public class DeliverableTexts {
    /** How much of an abstract is kept to be found by: more than it may have. */
    private static final int OPENING = 4_000;

    private static final List<String> ABOUT_NAME = List.of("TEXT_FORMAT_NOT_READ", "TEXT_FORMAT_CONTRADICTS");

    /** A text that was counted, and how it begins. */
    record Counted(CountedText text, String opening) {}

    private final Files files;

    DeliverableTexts(Files files) {
        this.files = files;
    }

    /**
     * Counts a text.
     *
     * @param field that holds digest and file name; absent when they are input themselves
     * @throws Rejected with {@code FILE_NOT_FOUND} or because the file cannot be read
     */
    public CountedText count(TextFile file, @Nullable String field) {
        return read(file, field).text();
    }

    Counted read(TextFile file, @Nullable String field) {
        try {
            ReadText read = Prose.read(() -> files.open(file.digest()), file.fileName(), OPENING);
            var text = new CountedText(file.digest(), file.fileName(), read.format(), read.counts(), read.method());
            return new Counted(text, read.opening());
        } catch (Rejected refused) {
            throw new Rejected(
                    refused.reasons().stream().map(it -> about(field, it)).toList());
        }
    }

    private static Reason about(@Nullable String field, Reason reason) {
        String part = ABOUT_NAME.contains(reason.code()) ? "fileName" : "digest";
        return new Reason(reason.code(), field == null ? part : field + "." + part, reason.args());
    }
}
