package io.caseledger.report;

import io.caseledger.report.Picture.Shape;
import io.caseledger.report.Picture.Spot;
import io.caseledger.report.Picture.Stroke;
import io.caseledger.report.Picture.Words;
import io.caseledger.report.Plate.Align;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The frame of a chart: its legend, its scale with the lines across, and the names below. */
final class Plot {
    static final int WIDTH = 470;
    static final int SMALL = 8;
    static final String INK = "#222222";
    private static final String FAINT = "#d0d0d0";
    private static final int ROW = 15;
    private static final int SAMPLE = 16;
    private static final int PLOT_HEIGHT = 165;
    private static final int LINE = 11;
    private static final int RIGHT = WIDTH - 8;

    /** A series in the legend, with who draws a sample of it, given the left and the middle of its place. */
    record Entry(String name, BiConsumer<Double, Double> sample) {}

    private final List<Shape> shapes = new ArrayList<>();
    private final Scale scale;
    private double top = 6;
    private double left;
    private int namesBelow = 1;

    Plot(Scale scale) {
        this.scale = scale;
    }

    List<Shape> shapes() {
        return shapes;
    }

    double left() {
        return left;
    }

    double width() {
        return RIGHT - left;
    }

    double bottom() {
        return top + PLOT_HEIGHT;
    }

    double y(double value) {
        return bottom() - value / scale.top() * PLOT_HEIGHT;
    }

    /** Series by name, as many to a line as there is room for. */
    void legend(List<Entry> entries) {
        double x = 8;
        double middle = top + ROW / 2.0;
        for (Entry entry : entries) {
            double wide = SAMPLE + 5 + measure(entry.name(), SMALL) + 14;
            if (x > 8 && x + wide > WIDTH) {
                x = 8;
                middle += ROW;
            }
            entry.sample().accept(x, middle);
            shapes.add(new Words(x + SAMPLE + 5, middle, SMALL, entry.name(), false, Align.LEFT));
            x += wide;
        }
        top = middle + ROW / 2.0;
    }

    /** The scale at the left with its unit on top. */
    void scale(String unit) {
        top += 18;
        double widest = 0;
        for (int tick = 0; tick <= scale.steps(); tick++) {
            widest = Math.max(widest, measure(scale.label(tick), SMALL));
        }
        left = Math.max(26, widest + 14);
        shapes.add(new Words(8, top - 11, SMALL, unit, false, Align.LEFT));
        for (int tick = 0; tick <= scale.steps(); tick++) {
            double y = y(scale.at(tick));
            line(left, y, RIGHT, y, tick == 0 ? 0.9 : 0.5, tick == 0 ? INK : FAINT);
            shapes.add(new Words(left - 5, y, SMALL, scale.label(tick), false, Align.RIGHT));
        }
    }

    void line(double fromX, double fromY, double toX, double toY, double width, String colour) {
        shapes.add(new Stroke(List.of(new Spot(fromX, fromY), new Spot(toX, toY)), width, colour, List.of()));
    }

    /** A name under a place, in as many lines as its room asks for. */
    void below(double x, String name, double room) {
        List<String> lines = broken(name, room);
        for (int i = 0; i < lines.size(); i++) {
            shapes.add(new Words(x, bottom() + 10 + i * LINE, SMALL, lines.get(i), false));
        }
        namesBelow = Math.max(namesBelow, lines.size());
    }

    private static List<String> broken(String name, double room) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (int codePoint : name.codePoints().toArray()) {
            String next = Character.toString(codePoint);
            if (!line.isEmpty() && measure(line + next, SMALL) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(next);
        }
        lines.add(line.toString());
        return lines;
    }

    Picture picture() {
        return new Picture(WIDTH, (int) Math.ceil(bottom() + 8 + namesBelow * LINE), List.copyOf(shapes));
    }

    /** About how wide a text is, whatever the font: a full-width character is as wide as it is high, others half of it. */
    static double measure(String text, int size) {
        return text.codePoints().mapToDouble(it -> it >= 0x2E80 ? 1 : 0.56).sum() * size;
    }
}
