package io.caseledger.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of A4 lying on its side with everything at a place of its own, such as a certificate. Points, counted from the
 * lower left; colours are {@code #rrggbb}.
 *
 * @param stamp a word across the page, such as 已撤销; absent for what is in force
 */
public record Plate(@Nullable String stamp, List<Mark> marks) {
    public static final float WIDTH = 842;
    public static final float HEIGHT = 595;

    /** Something on the page; later ones lie over earlier ones. */
    public sealed interface Mark {}

    public record Point(float x, float y) {}

    public record Box(float x, float y, float width, float height) {}

    /** Where a line stands towards its {@code x}. */
    public enum Align {
        LEFT,
        MIDDLE,
        RIGHT
    }

    /**
     * A line of text, made smaller where it would need more than its room.
     *
     * @param y of its base
     */
    public record Line(String text, float size, Align align, float x, float y, float room, boolean bold, String colour)
            implements Mark {}

    /**
     * Text that is broken into lines, made smaller where it would need more than its box.
     *
     * @param leading from one base to the next, in sizes
     */
    public record Passage(String text, float size, float leading, Box box) implements Mark {}

    /** Filled boxes. */
    public record Boxes(List<Box> boxes, String colour) implements Mark {}

    public record Outline(Box box, float line, String colour) implements Mark {}

    /** Broken lines. */
    public record Strokes(List<List<Point>> lines, float line, String colour) implements Mark {}
}
