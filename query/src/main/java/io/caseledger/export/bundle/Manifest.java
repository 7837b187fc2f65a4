package io.caseledger.export.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caseledger.file.Digests;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an export holds, and what is claimed of it. Nothing here is proven by itself: the checkpoints are signed, and the rest follows from the log
 * or does not.
 *
 * @param format {@link #FORMAT}; another one is read by another version
 * @param origin which log this is
 * @param size how many events it has
 * @param first the position of its first event; each later one has the next
 * @param root of the tree over all of them, in Base64
 * @param checkpoints signed notes, by size; the last one is of this size
 * @param keys those that signed them, as the server says: to be trusted only when somebody else says so too
 * @param asOf the day up to which facts count in the figures
 * @param figures of every project, each with the position up to which they are counted
 * @param indicators the definitions by which they are counted
 * @param rulePacks the limits that were in force
 * @param aside the positions of the events that the figures lack, since they were set aside; a bundle of an earlier version says nothing of it
 */
public record Manifest(
        String format,
        Instant madeAt,
        String origin,
        long size,
        long first,
        String root,
        List<String> checkpoints,
        List<String> keys,
        List<Part> parts,
        LocalDate asOf,
        List<ProjectFigures> figures,
        List<Definition> indicators,
        List<Definition> rulePacks,
        List<Long> aside) {
    public static final String FORMAT = "caseledger-export-1";

    /** The name of its file in a bundle. */
    public static final String FILE = "manifest.json";

    /** How many events a part holds, but for the last one: 200 tiles of the tree's leaves. */
    public static final int PART_SIZE = 51_200;

    public Manifest {
        checkpoints = List.copyOf(checkpoints);
        keys = List.copyOf(keys);
        parts = List.copyOf(parts);
        figures = List.copyOf(figures);
        indicators = List.copyOf(indicators);
        rulePacks = List.copyOf(rulePacks);
        aside = List.copyOf(Objects.requireNonNullElse(aside, List.of()));
    }

    /**
     * A text that figures depend on.
     *
     * @param sha256 of its UTF-8, in hexadecimal
     */
    public record Definition(String name, String sha256, String text) {
        public static Definition of(String name, String text) {
            return new Definition(name, Digests.of(text.getBytes(UTF_8)), text);
        }
    }

    /**
     * Some events in order, and the hashes that their leaves had when they were recorded.
     *
     * @param from the position of the first event
     * @param to the position of the last one
     */
    public record Part(long from, long to, Content events, Content leaves) {}

    /**
     * A file.
     *
     * @param bytes absent until it was made
     * @param sha256 of the file, in hexadecimal; absent until it was made
     */
    public record Content(
            String file, @Nullable Long bytes, @Nullable String sha256) {
        public Content with(long size, String digest) {
            return new Content(file, size, digest);
        }

        public boolean isMade() {
            return bytes != null && sha256 != null;
        }
    }

    /** The position of the last event; before the first one when there is none. */
    public long last() {
        return first + size - 1;
    }

    public Optional<ProjectFigures> figuresOf(String projectId) {
        return figures.stream().filter(it -> it.projectId().equals(projectId)).findFirst();
    }

    public Manifest with(List<Part> made) {
        return new Manifest(
                format,
                madeAt,
                origin,
                size,
                first,
                root,
                checkpoints,
                keys,
                made,
                asOf,
                figures,
                indicators,
                rulePacks,
                aside);
    }
}
