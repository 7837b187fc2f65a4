package io.caseledger.prose;

import io.caseledger.shared.Rejected;
import io.caseledger.tabular.Encoding;
import io.caseledger.tabular.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;

/** Opens a text, whatever of the formats it is in, and counts it. */
public final class Prose {
    /** More UTF-16 units than any report has: some twenty times the text that is asked for. */
    static final int LONGEST = 2_000_000;

    private static final int BLOCK = 1 << 14;

    private Prose() {}

    /**
     * Reads and counts a text: plain text or Markdown, in UTF-8 or GB18030, or a DOCX.
     *
     * @param fileName whose extension says the format; content that is something else is refused
     * @param openingLength how many UTF-16 units of its beginning to keep
     * @throws Rejected with {@code TEXT_FORMAT_NOT_READ}, {@code TEXT_FORMAT_CONTRADICTS}, {@code TEXT_ENCRYPTED}, {@code
     *     TEXT_TOO_LONG}, {@code ENCODING_NOT_READ}, {@code DOCX_UNREADABLE}, {@code DOCX_UNSAFE}, {@code DOCX_HAS_MACROS} or
     *     {@code DOCX_REFERS_OUTSIDE}
     */
    public static ReadText read(Source source, String fileName, int openingLength) {
        TextFormat format = TextFormat.of(fileName);
        var counter = new CharacterCounter();
        var opening = new Opening(openingLength);
        var length = new int[1];
        TextSink sink = piece -> {
            length[0] += piece.length();
            Rejected.unless(length[0] <= LONGEST, "TEXT_TOO_LONG", LONGEST);
            counter.take(piece);
            opening.take(piece);
        };
        try {
            Signature.check(source, format);
            read(source, format, sink);
        } catch (IOException e) {
            throw new UncheckedIOException("The text cannot be read", e);
        }
        return new ReadText(format, counter.counts(), CharacterCounter.METHOD, opening.toString());
    }

    private static void read(Source source, TextFormat format, TextSink sink) throws IOException {
        switch (format) {
            case PLAIN_TEXT -> decode(source, sink);
            case MARKDOWN -> Markdown.read(whole(source), sink);
            case DOCX -> Docx.read(source, sink);
        }
    }

    private static void decode(Source source, TextSink sink) throws IOException {
        var block = new char[BLOCK];
        try (InputStream bytes = source.open();
                Reader text = Encoding.of(source).reader(bytes)) {
            for (int read = text.read(block); read >= 0; read = text.read(block)) {
                sink.take(new String(block, 0, read));
            }
        }
    }

    private static String whole(Source source) throws IOException {
        var whole = new StringBuilder();
        decode(source, piece -> {
            Rejected.unless(whole.length() + piece.length() <= LONGEST, "TEXT_TOO_LONG", LONGEST);
            whole.append(piece);
        });
        return whole.toString();
    }
}
