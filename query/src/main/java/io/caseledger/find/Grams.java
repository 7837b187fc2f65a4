package io.caseledger.find;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Makes text searchable without knowing its words, as Chinese has no blanks between them: every character with the one that
 * follows it. A text contains another exactly when it has all of its pairs, side by side.
 */
public final class Grams {
    private Grams() {}

    /**
     * A text as it is compared: compatible forms are one (full and half width, ligatures), and so are upper and lower case,
     * character by character and without regard to a language.
     */
    public static String fold(String text) {
        String composed = Normalizer.isNormalized(text, Form.NFKC) ? text : Normalizer.normalize(text, Form.NFKC);
        var folded = new StringBuilder(composed.length());
        for (int at = 0; at < composed.length(); at = next(composed, at)) {
            folded.appendCodePoint(Character.toLowerCase(Character.toUpperCase(composed.codePointAt(at))));
        }
        return folded.toString();
    }

    /** Where the next character begins. */
    static int next(String text, int at) {
        return at + Character.charCount(text.codePointAt(at));
    }

    /** Adds the pairs of a folded text, and its last character alone: so each character begins a gram. */
    public static void addTo(Collection<String> grams, String folded) {
        for (int at = 0; at < folded.length(); ) {
            int next = next(folded, at);
            grams.add(folded.substring(at, next == folded.length() ? next : next(folded, next)));
            at = next;
        }
    }

    /** The grams that every text with this one in it must have; a single character has none, but begins one. */
    public static Collection<String> of(String folded) {
        var grams = new java.util.LinkedHashSet<String>();
        addTo(grams, folded);
        String last = folded.substring(folded.offsetByCodePoints(folded.length(), -1));
        return folded.codePointCount(0, folded.length()) == 1 ? Set.of() : without(grams, last);
    }

    private static List<String> without(Collection<String> grams, String last) {
        return grams.stream().filter(it -> !it.equals(last)).toList();
    }
}
