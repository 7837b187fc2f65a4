package io.caseledger.report;

import io.caseledger.report.Plate.Align;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture made of boxes, words, lines and areas: drawn as SVG on a page and as vectors on paper. Points, from the upper
 * left; later shapes lie over earlier ones.
 */
public record Picture(int width, int height, List<Shape> shapes) {

    /** A part of a picture. */
    public sealed interface Shape {}

    public record Spot(double x, double y) {}

    /** A box with a gap to its neighbours. */
    public record Box(double x, double y, double width, double height, String fill) implements Shape {}

    /**
     * Words at a point: half of their height is above it.
     *
     * @param upwards whether they are written from below to above
     */
    public record Words(double x, double y, int size, String text, boolean upwards, Align align) implements Shape {
        /** Words in the middle of a point. */
        public Words(double x, double y, int size, String text, boolean upwards) {
            this(x, y, size, text, upwards, Align.MIDDLE);
        }
    }

    /**
     * A broken line.
     *
     * @param dashes lengths of stroke and gap in turn; empty for a whole line
     */
    public record Stroke(List<Spot> through, double width, String colour, List<Double> dashes) implements Shape {}

    /** A filled area that its last corner closes. */
    public record Area(List<Spot> corners, String fill) implements Shape {
        static Area box(double x, double y, double width, double height, String fill) {
            return new Area(
                    List.of(
                            new Spot(x, y),
                            new Spot(x + width, y),
                            new Spot(x + width, y + height),
                            new Spot(x, y + height)),
                    fill);
        }

        /** Its edge as a line. */
        Stroke edge(double width, String colour) {
            var around = new ArrayList<>(corners);
            around.add(corners.getFirst());
            return new Stroke(around, width, colour, List.of());
        }
    }
}
