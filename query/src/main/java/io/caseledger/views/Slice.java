package io.caseledger.views;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.caseledger.shared.Rejected;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted: so many after a cursor, or so many before one.
 *
 * @param size 1 to {@link #MOST}
 * @param cursor where to start; absent for the beginning, or the end when backward
 */
public record Slice(int size, @Nullable String cursor, boolean backward) {
    public static final int MOST = 100;
    private static final int USUAL = 20;

    /**
     * Reads the four arguments of a connection.
     *
     * @throws Rejected with {@code PAGE_SIZE_OUT_OF_RANGE} or {@code PAGE_BOTH_WAYS}
     */
    public static Slice of(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        Rejected.unlessAbout("last", last == null || (first == null && after == null), "PAGE_BOTH_WAYS");
        Rejected.unlessAbout("before", before == null || last != null, "PAGE_BOTH_WAYS");
        boolean backward = last != null;
        Integer asked = backward ? last : first;
        int size = asked == null ? USUAL : asked;
        Rejected.unlessAbout(backward ? "last" : "first", size >= 1 && size <= MOST, "PAGE_SIZE_OUT_OF_RANGE", 1, MOST);
        return new Slice(size, backward ? before : after, backward);
    }

    /**
     * A cursor on an item that has a number.
     *
     * @param list what cursors of this list begin with, so that those of another are told apart
     */
    public static String cursor(char list, long number) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("" + list + number).getBytes(US_ASCII));
    }

    /**
     * The number on which the cursor stands; absent when there is no cursor.
     *
     * @throws Rejected with {@code CURSOR_INVALID} when it is one of another list
     */
    public @Nullable Long number(char list) {
        if (cursor == null) {
            return null;
        }
        String text = decoded(cursor);
        Rejected.unlessAbout(
                backward ? "before" : "after",
                text.matches(Pattern.quote("" + list) + "[0-9]{1,18}"),
                "CURSOR_INVALID");
        return Long.valueOf(text.substring(1));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), US_ASCII);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
