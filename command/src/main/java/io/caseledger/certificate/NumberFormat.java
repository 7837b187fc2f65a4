package io.caseledger.certificate;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * How numbers look: capital letters, digits and hyphens, with {@code {project}}, {@code {year}}, {@code {running:5}} (at least
 * so many digits) and at the end {@code {check}}. What stands before the running number is the prefix, whose register counts.
 */
record NumberFormat(String prefix, int digits, String between) {
    private static final Pattern SHAPE =
            Pattern.compile("((?:[A-Z0-9-]|\\{project}|\\{year})+-)\\{running:([1-9])}(-?)\\{check}");
    private static final Pattern SHORT = Pattern.compile("[A-Z0-9]{1,12}");

    /**
     * Reads a format.
     *
     * @throws IllegalArgumentException saying what it must look like
     */
    static NumberFormat of(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "the number " + text
                            + " is not made of capital letters, digits, hyphens, {project} and {year}, then -{running:n} and {check}");
        }
        return new NumberFormat(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3));
    }

    /** What the numbers of a project and year begin with. */
    String prefixOf(String projectId, int year) {
        return prefix.replace("{project}", abbreviated(projectId)).replace("{year}", "%04d".formatted(year));
    }

    /** The number that comes at a place in the register of its prefix, counted from 1. */
    String number(String startsWith, long running) {
        String counted = startsWith + ("%0" + digits + "d").formatted(running) + between;
        return counted + CheckCharacter.of(counted);
    }

    /** A project's id where it is short; else letters of its own. Two projects may share them: then they share a register. */
    private static String abbreviated(String projectId) {
        String plain = projectId.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (SHORT.matcher(plain).matches()) {
            return plain;
        }
        var sum = new CRC32();
        sum.update(projectId.getBytes(StandardCharsets.UTF_8));
        return "P" + Long.toString(sum.getValue() % 2_176_782_336L, 36).toUpperCase(Locale.ROOT);
    }
}
