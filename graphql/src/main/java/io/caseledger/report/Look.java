package io.caseledger.report;

import io.caseledger.report.Picture.Area;
import io.caseledger.report.Picture.Shape;
import io.caseledger.report.Picture.Spot;
import io.caseledger.report.Picture.Stroke;
import java.util.List;

/** How the bars of a series look: by ground and hatching, so that a black-and-white print tells them apart as well. */
enum Look {
    DARK("#1f4e79", 0),
    RISING("#dbe9f6", 1),
    MIDDLE("#8fb4d9", 0),
    FALLING("#fbe3d0", -1),
    LEVEL("#ffffff", 2),
    EARTH("#b5651d", 0),
    CROSSED("#eef4e4", 3),
    PALE("#e6e6e6", 0);

    private static final String EDGE = "#333333";
    private static final double GAP = 4;
    private static final double HAIR = 0.6;

    private final String ground;
    private final int hatching;

    Look(String ground, int hatching) {
        this.ground = ground;
        this.hatching = hatching;
    }

    /** The look of a series by its place. */
    static Look of(int series) {
        return values()[series % values().length];
    }

    void box(double x, double y, double width, double height, List<Shape> to) {
        Area box = Area.box(x, y, width, height, ground);
        to.add(box);
        switch (hatching) {
            case 1 -> slanted(x, y, width, height, false, to);
            case -1 -> slanted(x, y, width, height, true, to);
            case 2 -> level(x, y, width, height, to);
            case 3 -> {
                slanted(x, y, width, height, false, to);
                slanted(x, y, width, height, true, to);
            }
            default -> {}
        }
        to.add(box.edge(HAIR, EDGE));
    }

    /** Lines under 45 degrees, cut off where the box ends. */
    private static void slanted(double x, double y, double width, double height, boolean falling, List<Shape> to) {
        for (double sum = GAP; sum < width + height; sum += GAP) {
            double from = Math.max(0, sum - height);
            double until = Math.min(width, sum);
            to.add(hair(at(x, y, width, from, sum - from, falling), at(x, y, width, until, sum - until, falling)));
        }
    }

    private static Spot at(double x, double y, double width, double right, double down, boolean mirrored) {
        return new Spot(mirrored ? x + width - right : x + right, y + down);
    }

    private static void level(double x, double y, double width, double height, List<Shape> to) {
        for (double down = GAP; down < height; down += GAP) {
            to.add(hair(new Spot(x, y + down), new Spot(x + width, y + down)));
        }
    }

    private static Stroke hair(Spot from, Spot to) {
        return new Stroke(List.of(from, to), HAIR, EDGE, List.of());
    }
}
