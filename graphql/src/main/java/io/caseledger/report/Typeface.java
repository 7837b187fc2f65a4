package io.caseledger.report;

import java.io.IOException;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** Measures, breaks and writes text with the first font that has each character; only what is used is embedded. */
final class Typeface {
    /** Stands for a character that no font has (〓, the printers' mark for a missing sort). */
    private static final int MISSING = '〓';

    private record Font(TrueTypeFont file, PDFont embedded) {
        boolean has(int codePoint) throws IOException {
            return file.getUnicodeCmapLookup().getGlyphId(codePoint) != 0;
        }
    }

    private record Glyph(PDFont font, int codePoint, float width) {}

    private final PDDocument document;
    private final List<Path> files;
    private final FontShelf shelf;
    private final List<Font> fonts = new ArrayList<>();
    private final Map<Integer, Glyph> glyphs = new HashMap<>();
    private final Set<Integer> missing = new TreeSet<>();

    Typeface(PDDocument document, List<Path> files, FontShelf shelf) {
        this.document = document;
        this.files = files;
        this.shelf = shelf;
    }

    /** The width of a text, in points. */
    float width(String text, float size) throws IOException {
        float sum = 0;
        for (int codePoint : text.codePoints().toArray()) {
            sum += glyph(codePoint).width();
        }
        return sum * size;
    }

    /** Breaks a text into lines, by the rules for Chinese: no line begins with a closing mark. */
    List<String> lines(String text, float size, float width) throws IOException {
        var lines = new ArrayList<String>();
        for (String paragraph : text.replace("\r", "").replace('\t', ' ').split("\n", -1)) {
            breakUp(paragraph, size, width, lines);
        }
        return lines;
    }

    private void breakUp(String paragraph, float size, float width, List<String> lines) throws IOException {
        var breaks = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
        breaks.setText(paragraph);
        var line = new StringBuilder();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String piece = paragraph.substring(start, end);
            if (!line.isEmpty() && width(line + piece.stripTrailing(), size) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            for (int codePoint : piece.codePoints().toArray()) {
                String next = Character.toString(codePoint);
                if (!line.isEmpty() && !next.isBlank() && width(line + next, size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(next);
            }
        }
        lines.add(line.toString().stripTrailing());
    }

    /** Writes one line, whose place and size the stream was told before. */
    void show(PDPageContentStream to, String line, float size) throws IOException {
        var run = new StringBuilder();
        PDFont font = null;
        for (int codePoint : line.codePoints().toArray()) {
            Glyph glyph = glyph(codePoint);
            if (font != null && font != glyph.font()) {
                flush(to, run, font, size);
            }
            font = glyph.font();
            run.appendCodePoint(glyph.codePoint());
        }
        if (font != null) {
            flush(to, run, font, size);
        }
    }

    private static void flush(PDPageContentStream to, StringBuilder run, PDFont font, float size) throws IOException {
        to.setFont(font, size);
        to.showText(run.toString());
        run.setLength(0);
    }

    /** The characters that no font has, such as U+2CB5A. */
    String missing() {
        return String.join(", ", missing.stream().map("U+%04X"::formatted).toList());
    }

    private Glyph glyph(int codePoint) throws IOException {
        Glyph known = glyphs.get(codePoint);
        if (known == null) {
            known = find(codePoint);
            if (known == null) {
                missing.add(codePoint);
                known = glyph(codePoint == MISSING ? '?' : MISSING);
            }
            glyphs.put(codePoint, known);
        }
        return known;
    }

    private @Nullable Glyph find(int codePoint) throws IOException {
        for (int i = 0; i < files.size(); i++) {
            if (i == fonts.size()) {
                fonts.add(load(files.get(i)));
            }
            Font font = fonts.get(i);
            if (font.has(codePoint)) {
                float width = font.embedded().getStringWidth(Character.toString(codePoint)) / 1000;
                return new Glyph(font.embedded(), codePoint, width);
            }
        }
        return null;
    }

    private Font load(Path path) throws IOException {
        TrueTypeFont file = shelf.font(path);
        return new Font(file, PDType0Font.load(document, file, true));
    }
}
