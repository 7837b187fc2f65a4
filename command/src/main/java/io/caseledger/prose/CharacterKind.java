package io.caseledger.prose;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.DecompositionType;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/** What a code point is to who counts, by the Unicode character database: script, general category, East Asian width. */
enum CharacterKind {
    /** Separates words and counts nowhere: white space of any width, and control characters. */
    SPACE,
    /** Belongs to the character before it: combining marks, variation selectors, joiners, and other invisible ones. */
    JOINED,
    /** Of the script Han, on any plane: with 〇, 々, compatibility ideographs and radicals. */
    HAN,
    /** Takes a full square: full-width marks, letters and digits, kana, bopomofo, emoji. */
    WIDE,
    /** Of the script Hangul, of which a word is counted, as word processors do. */
    HANGUL,
    /** A letter or digit of which words and numbers consist. */
    LETTER,
    /** Stands inside of a word or number or is a full-width mark of its own, as its neighbours tell: ’ – · ×. */
    JOINER,
    /** Takes a full square in a Chinese text: “ ” — … ① ℃. */
    MARK,
    /** Any other mark or symbol of half width: by itself it is no word. */
    HALF;

    /** Of ambiguous width (UAX 11), these stand between letters too: don’t, 2020–2022, 3·15, 3×4. */
    private static final String JOINERS = "‘’‐–·×÷±∶′";

    private static final int FIRST_HALF_WIDTH_FORM = 0xFF61;
    private static final CharacterKind[] ASCII = new CharacterKind[128];

    static {
        for (int it = 0; it < ASCII.length; it++) {
            ASCII[it] = judge(it);
        }
    }

    static CharacterKind of(int codePoint) {
        return codePoint < ASCII.length ? ASCII[codePoint] : judge(codePoint);
    }

    private static CharacterKind judge(int it) {
        if (UCharacter.isUWhiteSpace(it) || UCharacter.getType(it) == Character.CONTROL) {
            return SPACE;
        }
        if (isJoined(it)) {
            return JOINED;
        }
        return switch (UScript.getScript(it)) {
            case UScript.HAN -> HAN;
            case UScript.HANGUL -> HANGUL;
            default -> byWidth(it);
        };
    }

    private static boolean isJoined(int it) {
        return UCharacter.hasBinaryProperty(it, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || switch (Character.getType(it)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.SURROGATE -> true;
                    default -> false;
                };
    }

    private static CharacterKind byWidth(int it) {
        int width = UCharacter.getIntPropertyValue(it, UProperty.EAST_ASIAN_WIDTH);
        boolean half = width == EastAsianWidth.HALFWIDTH && it >= FIRST_HALF_WIDTH_FORM;
        if (width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH || half) {
            return WIDE;
        }
        if (UCharacter.isLetterOrDigit(it) || isSmallNumber(it)) {
            return LETTER;
        }
        if (JOINERS.indexOf(it) >= 0) {
            return JOINER;
        }
        boolean square =
                width == EastAsianWidth.AMBIGUOUS || UCharacter.hasBinaryProperty(it, UProperty.EMOJI_PRESENTATION);
        return square ? MARK : HALF;
    }

    /** ² and ½ are part of a number or word, ① is not. */
    private static boolean isSmallNumber(int it) {
        int how = UCharacter.getIntPropertyValue(it, UProperty.DECOMPOSITION_TYPE);
        return UCharacter.getType(it) == Character.OTHER_NUMBER
                && (how == DecompositionType.SUPER
                        || how == DecompositionType.SUB
                        || how == DecompositionType.FRACTION);
    }
}
