package io.caseledger.views;

import io.caseledger.shared.Rejected;
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
}
