package io.caseledger.prose;

import com.ibm.icu.lang.UCharacter;

/**
 * Counts the characters (字) of a text by code point, in all three ways at once.
 *
 * <p>Where the word-processor style needs a rule, it is that of the common word processors: a word or number is a run of
 * letters, digits and half-width marks without a space, so that {@code state-of-the-art}, {@code don't}, {@code 3.14} and
 * {@code https://example.org/a} are one each; next to Han characters it needs no space. Full-width letters and digits, kana and
 * marks count one each, 破折号 (——) and 省略号 (……) two, since they are two. Unlike there, a half-width mark that stands alone is
 * no word, since it is neither word nor number.
 */
final class CharacterCounter implements TextSink {
    /** The rules above; a change of them is another version, and so is another Unicode. */
    static final String METHOD = "1/Unicode " + UCharacter.getUnicodeVersion().getVersionString(2, 2);

    private int han;
    private int wordProcessor;
    private int nonSpace;

    private boolean inWord;
    private boolean inHangul;
    private CharacterKind before = CharacterKind.SPACE;

    /** The first half of a character whose second half is in the next piece. */
    private char half;

    @Override
    public void take(CharSequence piece) {
        for (int i = 0; i < piece.length(); i++) {
            char unit = piece.charAt(i);
            if (Character.isHighSurrogate(unit)) {
                half = unit;
            } else if (Character.isLowSurrogate(unit) && half != 0) {
                take(Character.toCodePoint(half, unit));
                half = 0;
            } else {
                half = 0;
                take(unit);
            }
        }
    }

    CharacterCounts counts() {
        int pending = before == CharacterKind.JOINER ? 1 : 0;
        return new CharacterCounts(han, wordProcessor + pending, nonSpace);
    }

    private void take(int codePoint) {
        CharacterKind kind = CharacterKind.of(codePoint);
        if (kind == CharacterKind.JOINED) {
            return;
        }
        nonSpace += kind == CharacterKind.SPACE ? 0 : 1;
        han += kind == CharacterKind.HAN ? 1 : 0;
        before = after(kind);
    }

    /** Counts in the word-processor style; a joiner behind a letter waits for what follows it. */
    private CharacterKind after(CharacterKind kind) {
        if (before == CharacterKind.JOINER && kind != CharacterKind.LETTER) {
            mark();
        }
        switch (kind) {
            case SPACE -> end();
            case HAN, WIDE, MARK -> mark();
            case HANGUL -> {
                wordProcessor += inHangul ? 0 : 1;
                inHangul = true;
                inWord = false;
            }
            case LETTER -> {
                wordProcessor += inWord ? 0 : 1;
                inWord = true;
                inHangul = false;
            }
            case JOINER -> {
                if (before != CharacterKind.LETTER) {
                    mark();
                    return CharacterKind.MARK;
                }
            }
            case HALF, JOINED -> {} // goes on with what it stands in
        }
        return kind;
    }

    private void mark() {
        wordProcessor++;
        end();
    }

    private void end() {
        inWord = false;
        inHangul = false;
    }
}
