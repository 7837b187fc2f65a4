package io.caseledger.export.bundle;

import io.caseledger.export.bundle.Manifest.Content;
import io.caseledger.export.bundle.Manifest.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file of a part is called: what is in it follows from its name, and never changes.
 *
 * @param from the position of the first event
 * @param to the position of the last one
 */
public record PartName(Kind kind, long from, long to) {
    private static final Pattern NAME =
            Pattern.compile("(events|leaves)-([0-9]{1,18})-([0-9]{1,18})\\.(jsonl\\.gz|bin)");

    /** What is in a file. */
    public enum Kind {
        /** A line of JSON for each event, in gzip. */
        EVENTS("events", "jsonl.gz"),
        /** 32 bytes for each event: the hash of its leaf. */
        LEAVES("leaves", "bin");

        private final String word;
        private final String extension;

        Kind(String word, String extension) {
            this.word = word;
            this.extension = extension;
        }
    }

    /** How many events it is about. */
    public long count() {
        return to - from + 1;
    }

    public String file() {
        return kind.word + "-" + padded(from) + "-" + padded(to) + "." + kind.extension;
    }

    /** Files stand in the order of the log when they are sorted by name. */
    private static String padded(long position) {
        String digits = Long.toString(position);
        return "0".repeat(Math.max(0, 12 - digits.length())) + digits;
    }

    /** Empty for what is no name of a part, or of one that would be too large. */
    public static Optional<PartName> parse(String file) {
        Matcher matcher = NAME.matcher(file);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Kind kind = matcher.group(1).equals(Kind.EVENTS.word) ? Kind.EVENTS : Kind.LEAVES;
        var name = new PartName(kind, Long.parseLong(matcher.group(2)), Long.parseLong(matcher.group(3)));
        boolean fits = name.to >= name.from && name.count() <= Manifest.PART_SIZE;
        return fits && name.file().equals(file) ? Optional.of(name) : Optional.empty();
    }

    /** The parts of a log, none of them made yet. */
    public static List<Part> parts(long first, long size) {
        var parts = new ArrayList<Part>();
        for (long from = first; from < first + size; from += Manifest.PART_SIZE) {
            long to = Math.min(from + Manifest.PART_SIZE, first + size) - 1;
            parts.add(new Part(from, to, content(Kind.EVENTS, from, to), content(Kind.LEAVES, from, to)));
        }
        return parts;
    }

    private static Content content(Kind kind, long from, long to) {
        return new Content(new PartName(kind, from, to).file(), null, null);
    }
}
