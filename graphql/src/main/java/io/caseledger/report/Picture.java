package io.caseledger.report;

import java.util.List;

/** A picture made of boxes and words: drawn as SVG on a page and as vectors on paper. Points, from the upper left. */
public record Picture(int width, int height, List<Shape> shapes) {

    /** A part of a picture. */
    public sealed interface Shape {}

    public record Box(int x, int y, int width, int height, String fill) implements Shape {}

    /**
     * Words in the middle of a point.
     *
     * @param upwards whether they are written from below to above
     */
    public record Words(int x, int y, int size, String text, boolean upwards) implements Shape {}
}
