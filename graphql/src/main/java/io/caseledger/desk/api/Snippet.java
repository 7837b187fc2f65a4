package io.caseledger.desk.api;

import io.caseledger.find.Grams;
import io.caseledger.views.Mixed;
import java.util.ArrayList;
import java.util.List;

/** The place in a record's texts where something was found. */
final class Snippet {
    private static final int AROUND = 24;

    /** A part of a text; a hit is what was searched for. */
    record Part(String text, boolean hit) {}

    private final int[] characters;
    private final boolean[] hits;

    private Snippet(String text, List<String> terms) {
        characters = text.codePoints().toArray();
        hits = new boolean[characters.length];
        terms.forEach(this::mark);
    }

    /** Out of the first text in which one of the terms stands; a text in which none does by itself is shown from its beginning. */
    static List<Part> of(Mixed.Row row, List<String> terms) {
        for (String path : row.kind().fields().searched()) {
            for (Object text : DeskRecord.values(row.stored(), path)) {
                var snippet = new Snippet(text.toString(), terms);
                if (snippet.first() >= 0) {
                    return snippet.parts(snippet.first());
                }
            }
        }
        return List.of();
    }

    /** Compares character by character, each folded alone, so that places in the folded text lead back to the text. */
    private void mark(String term) {
        var folded = new StringBuilder();
        var origin = new ArrayList<Integer>();
        for (int i = 0; i < characters.length; i++) {
            String one = Grams.fold(Character.toString(characters[i]));
            folded.append(one);
            for (int unit = 0; unit < one.length(); unit++) {
                origin.add(i);
            }
        }
        String sought = Grams.fold(term);
        for (int at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + 1)) {
            for (int i = origin.get(at); i <= origin.get(at + sought.length() - 1); i++) {
                hits[i] = true;
            }
        }
    }

    private int first() {
        for (int i = 0; i < hits.length; i++) {
            if (hits[i]) {
                return i;
            }
        }
        return -1;
    }

    private List<Part> parts(int first) {
        int from = Math.max(0, first - AROUND);
        int until = Math.min(characters.length, first + 2 * AROUND);
        var parts = new ArrayList<Part>();
        int begun = from;
        for (int i = from + 1; i <= until; i++) {
            if (i == until || hits[i] != hits[begun]) {
                parts.add(new Part(new String(characters, begun, i - begun), hits[begun]));
                begun = i;
            }
        }
        return List.copyOf(parts);
    }
}
