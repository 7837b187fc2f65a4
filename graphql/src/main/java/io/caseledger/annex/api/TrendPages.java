package io.caseledger.annex.api;

import static io.caseledger.annex.api.AnnexCells.NOTHING;
import static io.caseledger.annex.api.AnnexCells.count;
import static io.caseledger.annex.api.AnnexCells.hundredths;
import static io.caseledger.annex.api.AnnexCells.tenths;

import io.caseledger.annex.figures.AnnexFigures.Expected;
import io.caseledger.annex.figures.AnnexFigures.Month;
import io.caseledger.annex.figures.AnnexFigures.Test;
import io.caseledger.annex.figures.AnnexFigures.Trend;
import io.caseledger.report.LineChart;
import io.caseledger.report.LineChart.Band;
import io.caseledger.report.LineChart.Line;
import io.caseledger.report.Report.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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
        laid.forecast();
        laid.tests();
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
            pages.figure("months", chart().drawn());
        }
    }

    private static String yearOf(Month it) {
        return it.month().substring(0, 4);
    }

    private LineChart chart() {
        int all = trend.months().size();
        List<Month> known = trend.months().subList(Math.max(0, all - DRAWN), all);
        var points = new ArrayList<String>();
        known.forEach(it -> points.add(it.month()));
        trend.expected().forEach(it -> points.add(it.month()));
        var received = new ArrayList<@Nullable Double>();
        known.forEach(it -> received.add((double) it.received()));
        trend.expected().forEach(_ -> received.add(null));
        var lines = new ArrayList<>(List.of(new Line(pages.words().of("line.received"), received)));
        if (trend.expected().isEmpty()) {
            return new LineChart(pages.words().of("unit.cases"), points, lines, null);
        }
        lines.add(new Line(pages.words().of("line.expected"), after(known, Expected::value)));
        var band =
                new Band(pages.words().of("line.band"), after(known, Expected::low95), after(known, Expected::high95));
        return new LineChart(pages.words().of("unit.cases"), points, lines, band);
    }

    private List<@Nullable Double> after(List<Month> known, Function<Expected, BigDecimal> value) {
        var values = new ArrayList<@Nullable Double>();
        known.forEach(_ -> values.add(null));
        trend.expected().forEach(it -> values.add(value.apply(it).doubleValue()));
        return values;
    }

    private void forecast() {
        if (trend.lacking() != null) {
            pages.paragraph("forecast.none", pages.words().of("lacking." + trend.lacking()));
            return;
        }
        var rows = trend.expected().stream()
                .map(it -> List.of(
                        new Cell(it.month()),
                        tenths(it.value()),
                        tenths(it.low80()),
                        tenths(it.high80()),
                        tenths(it.low95()),
                        tenths(it.high95())))
                .toList();
        pages.table("forecast", rows, "month:12", "expected:12", "low80:14", "high80:14", "low95:14", "high95:14");
        pages.paragraph("forecast.how", pages.words().name("method", trend.method()));
    }

    /** How well each method did, also when none did well enough. */
    private void tests() {
        if (trend.tests().isEmpty()) {
            return;
        }
        var rows = new ArrayList<List<Cell>>();
        for (Test it : trend.tests()) {
            rows.add(List.of(
                    new Cell(pages.words().name("method", it.method())),
                    hundredths(it.mae()),
                    hundredths(it.rmse()),
                    hundredths(it.smape()),
                    it.mase() == null ? NOTHING : hundredths(it.mase())));
        }
        pages.table("tests", rows, "method:36", "mae:16", "rmse:16", "smape:16", "mase:16");
        pages.paragraph("tests.how", trend.tests().getFirst().origins());
    }
}
