package io.caseledger.annex.api;

import static io.caseledger.annex.api.AnnexCells.NOTHING;
import static io.caseledger.annex.api.AnnexCells.count;
import static io.caseledger.annex.api.AnnexCells.tenths;

import io.caseledger.annex.figures.AnnexFigures.Expected;
import io.caseledger.annex.figures.AnnexFigures.Forecast;
import io.caseledger.annex.figures.AnnexFigures.Month;
import io.caseledger.annex.figures.AnnexFigures.Trend;
import io.caseledger.report.LineChart;
import io.caseledger.report.LineChart.Band;
import io.caseledger.report.LineChart.Line;
import io.caseledger.report.Report.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Cases received month by month, and what is expected of the months to come (三、月度走势与预测). */
final class TrendPages {
    /** As far back as a chart is still read well. */
    private static final int DRAWN = 60;

    private final AnnexPages pages;
    private final Trend trend;

    private TrendPages(AnnexPages pages, Trend trend) {
        this.pages = pages;
        this.trend = trend;
    }

    static void lay(AnnexPages pages, Trend trend) {
        var laid = new TrendPages(pages, trend);
        pages.heading("trend");
        laid.months();
        Forecast forecast = trend.forecast();
        if (forecast == null) {
            pages.paragraph(
                    "forecast.none",
                    pages.words()
                            .of(
                                    "lacking." + trend.lacking(),
                                    trend.lackingArgs().toArray()));
        } else {
            laid.forecast(forecast);
        }
    }

    /** A year to a line. */
    private void months() {
        var years = new TreeMap<String, Map<Integer, Long>>();
        trend.months()
                .forEach(it -> years.computeIfAbsent(yearOf(it), _ -> new TreeMap<>())
                        .put(Integer.parseInt(it.month().substring(5)), it.received()));
        var rows = new ArrayList<List<Cell>>();
        years.forEach((year, received) -> {
            var row = new ArrayList<Cell>();
            row.add(new Cell(year));
            for (int month = 1; month <= 12; month++) {
                row.add(count(received.get(month)));
            }
            row.add(count(received.values().stream().mapToLong(Long::longValue).sum()));
            rows.add(List.copyOf(row));
        });
        var columns = new ArrayList<>(List.of("year:8"));
        for (int month = 1; month <= 12; month++) {
            columns.add(pages.words().of("month", month) + ":6");
        }
        columns.add("total:9");
        pages.table("months", rows, columns.toArray(String[]::new));
        if (!rows.isEmpty()) {
            pages.figure("months", chart(trend.forecast()).drawn());
        }
    }

    private static String yearOf(Month it) {
        return it.month().substring(0, 4);
    }

    private LineChart chart(@Nullable Forecast forecast) {
        var drawn = trend.months()
                .subList(
                        Math.max(0, trend.months().size() - DRAWN),
                        trend.months().size());
        List<Expected> expected = forecast == null ? List.of() : forecast.months();
        var points = new ArrayList<String>();
        drawn.forEach(it -> points.add(it.month()));
        expected.forEach(it -> points.add(it.month()));
        var received = new ArrayList<@Nullable Double>();
        drawn.forEach(it -> received.add((double) it.received()));
        expected.forEach(_ -> received.add(null));
        var lines = new ArrayList<>(List.of(new Line(pages.words().of("line.received"), received)));
        if (forecast == null) {
            return new LineChart(pages.words().of("unit.cases"), points, lines, null);
        }
        lines.add(new Line(pages.words().of("line.expected"), after(drawn.size(), expected, null)));
        int widest = forecast.levels().size() - 1;
        var band = new Band(
                pages.words().of("line.band", forecast.levels().get(widest)),
                after(
                        drawn.size(),
                        expected,
                        it -> it.intervals().get(widest).low().doubleValue()),
                after(
                        drawn.size(),
                        expected,
                        it -> it.intervals().get(widest).high().doubleValue()));
        return new LineChart(pages.words().of("unit.cases"), points, lines, band);
    }

    private static List<@Nullable Double> after(
            int known, List<Expected> expected, @Nullable ToDoubleFunction<Expected> value) {
        var values = new ArrayList<@Nullable Double>();
        for (int i = 0; i < known; i++) {
            values.add(null);
        }
        expected.forEach(it -> values.add(value == null ? it.value().doubleValue() : value.applyAsDouble(it)));
        return values;
    }

    private void forecast(Forecast it) {
        var columns = new ArrayList<>(List.of("month:12", "expected:12"));
        it.levels().forEach(level -> {
            columns.add(pages.words().of("col.low", level) + ":14");
            columns.add(pages.words().of("col.high", level) + ":14");
        });
        var rows = new ArrayList<List<Cell>>();
        for (Expected month : it.months()) {
            var row = new ArrayList<>(List.of(new Cell(month.month()), tenths(month.value())));
            month.intervals().forEach(interval -> {
                row.add(tenths(interval.low()));
                row.add(tenths(interval.high()));
            });
            rows.add(List.copyOf(row));
        }
        pages.table("forecast", rows, columns.toArray(String[]::new));
        scores(it);
    }

    private void scores(Forecast it) {
        var rows = it.test().scores().stream()
                .map(score -> List.of(
                        new Cell(pages.words().name("measure", score.measure())),
                        AnnexCells.hundredths(score.own()),
                        score.baseline() == null ? NOTHING : AnnexCells.hundredths(score.baseline())))
                .toList();
        pages.table("scores", rows, "measure:40", "own:20", "baseline:20");
        pages.paragraph(
                "forecast.how",
                pages.words().name("method", it.method()),
                pages.words().name("method", it.test().baseline()),
                it.test().origins());
    }
}
