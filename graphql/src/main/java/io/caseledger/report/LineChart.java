package io.caseledger.report;

import io.caseledger.report.Picture.Area;
import io.caseledger.report.Picture.Spot;
import io.caseledger.report.Picture.Stroke;
import io.caseledger.report.Plot.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values that follow each other in time, as lines, with a band in which future ones are expected.
 *
 * @param unit of the values, which are not negative
 * @param points their names, below, as many as there is room for
 * @param band absent for none
 */
public record LineChart(
        String unit,
        List<String> points,
        List<Line> lines,
        @Nullable Band band) {
    private static final String BAND = "#d9d9d9";
    private static final String EDGE = "#7f7f7f";
    private static final List<String> COLOURS = List.of("#1f4e79", "#b5651d", "#555555");
    private static final List<List<Double>> DASHES = List.of(List.of(), List.of(5.0, 2.0), List.of(1.2, 2.2));
    private static final List<Double> BAND_DASHES = List.of(2.0, 1.5);
    private static final int[] EVERY = {1, 2, 3, 6, 12, 24, 60};

    /** @param values one for each point; absent where there is none */
    public record Line(String name, List<@Nullable Double> values) {}

    /** The interval in which values are expected, for each point; absent where there is none. */
    public record Band(String name, List<@Nullable Double> low, List<@Nullable Double> high) {}

    /** The chart as a picture. */
    public Picture drawn() {
        var all = new ArrayList<@Nullable Double>();
        lines.forEach(it -> all.addAll(it.values()));
        if (band != null) {
            all.addAll(band.high());
        }
        var plot = new Plot(Scale.upTo(all.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0)));
        plot.legend(entries(plot));
        int beneath = plot.shapes().size();
        plot.scale(unit);
        if (band != null) {
            band(plot, band, beneath);
        }
        for (int i = 0; i < lines.size(); i++) {
            line(plot, i, lines.get(i).values());
        }
        names(plot);
        return plot.picture();
    }

    private List<Entry> entries(Plot plot) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < lines.size(); i++) {
            int line = i;
            entries.add(new Entry(lines.get(i).name(), (left, middle) -> {
                plot.shapes().add(stroke(line, List.of(new Spot(left, middle), new Spot(left + 16, middle))));
                mark(plot, line, new Spot(left + 8, middle));
            }));
        }
        if (band != null) {
            entries.add(new Entry(band.name(), (left, middle) -> {
                plot.shapes().add(Area.box(left, middle - 5, 16, 10, BAND));
                edge(plot, List.of(new Spot(left, middle - 5), new Spot(left + 16, middle - 5)));
                edge(plot, List.of(new Spot(left, middle + 5), new Spot(left + 16, middle + 5)));
            }));
        }
        return entries;
    }

    private double x(Plot plot, int point) {
        return plot.left() + plot.width() * (point + 0.5) / points.size();
    }

    /** The band lies under the lines across, so that they can be read on it. */
    private void band(Plot plot, Band it, int beneath) {
        var low = run(plot, it.low());
        var high = run(plot, it.high());
        if (low.size() > 1 && high.size() == low.size()) {
            var around = Stream.concat(high.stream(), low.reversed().stream()).toList();
            plot.shapes().add(beneath, new Area(around, BAND));
            edge(plot, high);
            edge(plot, low);
        }
    }

    private static void edge(Plot plot, List<Spot> through) {
        plot.shapes().add(new Stroke(through, 0.6, EDGE, BAND_DASHES));
    }

    private List<Spot> run(Plot plot, List<@Nullable Double> values) {
        var run = new ArrayList<Spot>();
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            if (value != null) {
                run.add(new Spot(x(plot, i), plot.y(Math.max(0, value))));
            }
        }
        return run;
    }

    /** A line is interrupted where it has no value. */
    private void line(Plot plot, int line, List<@Nullable Double> values) {
        var run = new ArrayList<Spot>();
        for (int i = 0; i <= values.size(); i++) {
            Double value = i < values.size() ? values.get(i) : null;
            if (value != null) {
                run.add(new Spot(x(plot, i), plot.y(value)));
            } else if (!run.isEmpty()) {
                plot.shapes().add(stroke(line, List.copyOf(run)));
                run.forEach(it -> mark(plot, line, it));
                run.clear();
            }
        }
    }

    private static Stroke stroke(int line, List<Spot> through) {
        int look = line % COLOURS.size();
        return new Stroke(through, look == 0 ? 1.2 : 1, COLOURS.get(look), DASHES.get(look));
    }

    /** The second line has a square at each value, the others none. */
    private static void mark(Plot plot, int line, Spot at) {
        if (line % COLOURS.size() == 1) {
            plot.shapes().add(Area.box(at.x() - 1.7, at.y() - 1.7, 3.4, 3.4, COLOURS.get(1)));
        }
    }

    private void names(Plot plot) {
        double widest = points.stream()
                .mapToDouble(it -> Plot.measure(it, Plot.SMALL))
                .max()
                .orElse(0);
        double step = plot.width() / Math.max(1, points.size());
        int every = EVERY[EVERY.length - 1];
        for (int i = EVERY.length - 1; i >= 0; i--) {
            every = EVERY[i] * step >= widest + 6 ? EVERY[i] : every;
        }
        for (int i = 0; i < points.size(); i += every) {
            plot.line(x(plot, i), plot.bottom(), x(plot, i), plot.bottom() + 3, 0.6, Plot.INK);
            plot.below(x(plot, i), points.get(i), Double.MAX_VALUE);
        }
    }
}
