package io.caseledger.report;

import io.caseledger.report.Picture.Words;
import io.caseledger.report.Plot.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * For each group a bar of each series, side by side.
 *
 * @param unit of the values, which are not negative
 * @param groups their names, below
 */
public record BarChart(String unit, List<String> groups, List<Series> series) {
    private static final double GROUP_SHARE = 0.82;
    private static final double WIDEST = 34;

    /** @param values one for each group */
    public record Series(String name, List<Double> values) {}

    /** The chart as a picture. */
    public Picture drawn() {
        double highest = series.stream()
                .flatMap(it -> it.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        var plot = new Plot(Scale.upTo(highest));
        if (series.size() > 1) {
            plot.legend(entries(plot));
        }
        plot.scale(unit);
        double room = plot.width() / Math.max(1, groups.size());
        for (int i = 0; i < groups.size(); i++) {
            double middle = plot.left() + room * (i + 0.5);
            plot.below(middle, groups.get(i), room - 2);
            bars(plot, i, middle, Math.min(room * GROUP_SHARE / series.size(), WIDEST));
        }
        return plot.picture();
    }

    private List<Entry> entries(Plot plot) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < series.size(); i++) {
            Look look = Look.of(i);
            entries.add(new Entry(
                    series.get(i).name(), (left, middle) -> look.box(left, middle - 5, 16, 10, plot.shapes())));
        }
        return entries;
    }

    private void bars(Plot plot, int group, double middle, double width) {
        double x = middle - width * series.size() / 2;
        for (int i = 0; i < series.size(); i++) {
            double value = series.get(i).values().get(group);
            double y = plot.y(value);
            if (value > 0) {
                Look.of(i).box(x, y, width, plot.bottom() - y, plot.shapes());
            }
            String label =
                    value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
            if (Plot.measure(label, 7) <= width - 1) {
                plot.shapes().add(new Words(x + width / 2, y - 5, 7, label, false));
            }
            x += width;
        }
    }
}
