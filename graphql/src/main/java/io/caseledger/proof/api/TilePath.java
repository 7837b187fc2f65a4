package io.caseledger.proof.api;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which tile a path of C2SP {@code tlog-tiles} names: {@code 0/x001/x234/067}, and {@code .p/5} behind it for a part of one.
 *
 * @param level from 0
 * @param number on its level, from 0
 * @param width in hashes
 */
record TilePath(int level, long number, int width) {
    private static final Pattern PATH =
            Pattern.compile("(0|[1-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    private static final int WHOLE = 256;

    static Optional<TilePath> of(String path) {
        var found = PATH.matcher(path);
        if (!found.matches()) {
            return Optional.empty();
        }
        String digits = found.group(2).replace("x", "").replace("/", "");
        boolean shortest = digits.length() == 3 || !digits.startsWith("000");
        int width = found.group(3) == null ? WHOLE : Integer.parseInt(found.group(3));
        return shortest && (found.group(3) == null || width < WHOLE)
                ? Optional.of(new TilePath(Integer.parseInt(found.group(1)), Long.parseLong(digits), width))
                : Optional.empty();
    }
}
