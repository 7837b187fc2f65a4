package io.caseledger.report;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * Fonts that were parsed, shared by all documents: parsing takes longer than writing a page. They live in memory, some 16 MB
 * each, until that is needed for something else. One thread at a time.
 */
final class FontShelf {
    private final Map<Path, SoftReference<TrueTypeFont>> parsed = new HashMap<>();

    TrueTypeFont font(Path path) throws IOException {
        var kept = parsed.get(path);
        TrueTypeFont font = kept == null ? null : kept.get();
        if (font == null) {
            font = path.toString().endsWith(".ttc") ? firstOf(path) : single(path);
            font.setEnableGsub(false); // ligatures would not be found by a search
            parsed.put(path, new SoftReference<>(font));
        }
        return font;
    }

    private static TrueTypeFont single(Path path) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBufferedFile(path)); // reads all of it and closes it
    }

    private static TrueTypeFont firstOf(Path path) throws IOException {
        try (var collection = new TrueTypeCollection(path.toFile())) {
            var names = new ArrayList<String>();
            collection.processAllFonts(it -> names.add(it.getName()));
            return collection.getFontByName(names.getFirst());
        }
    }
}
