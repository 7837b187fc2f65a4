package io.caseledger.proof;

import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

/**
 * The head of a log at a size, as C2SP {@code tlog-checkpoint} writes it.
 *
 * @param origin which log this is
 * @param size how many leaves its tree has
 * @param root of the tree
 */
public record Checkpoint(String origin, long size, byte[] root) {
    private static final String NUMBER = "0|[1-9][0-9]{0,18}";

    public Checkpoint {
        if (origin.isEmpty() || origin.chars().anyMatch(it -> it < ' ') || size < 0 || root.length != Merkle.HASH) {
            throw new IllegalArgumentException("Not a checkpoint: " + origin + " " + size);
        }
        root = root.clone();
    }

    @Override
    public byte[] root() {
        return root.clone();
    }

    /** The text of the note that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /**
     * Reads the text of a note. Lines after the third are opaque and left out.
     *
     * @throws IllegalArgumentException when it is not the text of a checkpoint
     */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        boolean ends = lines.length > 3 && lines[lines.length - 1].isEmpty();
        boolean filled = ends && Arrays.stream(lines, 0, lines.length - 1).noneMatch(String::isEmpty);
        if (!filled || !lines[1].matches(NUMBER)) {
            throw new IllegalArgumentException("Not the text of a checkpoint: " + text);
        }
        return new Checkpoint(
                lines[0], Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint it
                && origin.equals(it.origin)
                && size == it.size
                && Arrays.equals(root, it.root);
    }

    @Override
    public int hashCode() {
        return Objects.hash(origin, size, Arrays.hashCode(root));
    }

    @Override
    public String toString() {
        return text();
    }
}
