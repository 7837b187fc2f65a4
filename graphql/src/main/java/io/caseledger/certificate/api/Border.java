package io.caseledger.certificate.api;

import io.caseledger.report.Plate;
import io.caseledger.report.Plate.Box;
import io.caseledger.report.Plate.Mark;
import io.caseledger.report.Plate.Outline;
import io.caseledger.report.Plate.Point;
import io.caseledger.report.Plate.Strokes;
import java.util.ArrayList;
import java.util.List;

/** The ornament around a certificate: a meander (回纹) between two frames. */
final class Border {
    private static final String RED = "#9b1c1c";
    private static final String GOLD = "#b08d3c";
    private static final float EDGE = 26;
    private static final float BAND = 15;

    /** One key of the meander, in a square of its own. */
    private static final List<Point> KEY = List.of(
            new Point(0.1f, 0.1f),
            new Point(0.9f, 0.1f),
            new Point(0.9f, 0.9f),
            new Point(0.1f, 0.9f),
            new Point(0.1f, 0.35f),
            new Point(0.65f, 0.35f),
            new Point(0.65f, 0.65f),
            new Point(0.38f, 0.65f));

    private Border() {}

    static List<Mark> marks() {
        return List.of(
                new Outline(inset(EDGE - 5), 2.4f, RED),
                new Outline(inset(EDGE - 1.5f), 0.6f, GOLD),
                new Strokes(keys(), 0.8f, GOLD),
                new Outline(inset(EDGE + BAND + 1.5f), 0.6f, GOLD),
                new Outline(inset(EDGE + BAND + 5), 1.2f, RED));
    }

    private static Box inset(float by) {
        return new Box(by, by, Plate.WIDTH - 2 * by, Plate.HEIGHT - 2 * by);
    }

    private static List<List<Point>> keys() {
        var keys = new ArrayList<List<Point>>();
        float far = EDGE + BAND;
        float wide = Plate.WIDTH - 2 * EDGE;
        float high = Plate.HEIGHT - 2 * far;
        int across = Math.round(wide / BAND);
        int upright = Math.round(high / BAND);
        for (int i = 0; i < across; i++) {
            float x = EDGE + i * wide / across;
            keys.add(key(x, EDGE, wide / across, BAND));
            keys.add(key(x, Plate.HEIGHT - far, wide / across, BAND));
        }
        for (int i = 0; i < upright; i++) {
            float y = far + i * high / upright;
            keys.add(key(EDGE, y, BAND, high / upright));
            keys.add(key(Plate.WIDTH - far, y, BAND, high / upright));
        }
        return keys;
    }

    private static List<Point> key(float x, float y, float width, float height) {
        return KEY.stream()
                .map(it -> new Point(tenth(x + it.x() * width), tenth(y + it.y() * height)))
                .toList();
    }

    private static float tenth(float value) {
        return Math.round(value * 10) / 10f;
    }
}
