package io.caseledger.annex.api;

import static io.caseledger.annex.api.AnnexCells.NOTHING;
import static io.caseledger.annex.api.AnnexCells.change;
import static io.caseledger.annex.api.AnnexCells.count;
import static io.caseledger.annex.api.AnnexCells.share;
import static io.caseledger.annex.api.AnnexCells.tenths;

import io.caseledger.annex.figures.AnnexFigures;
import io.caseledger.annex.figures.AnnexFigures.Flow;
import io.caseledger.annex.figures.AnnexFigures.Scope;
import io.caseledger.report.BarChart;
import io.caseledger.report.BarChart.Series;
import io.caseledger.report.Report.Cell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Cases received and closed by year and kind of right (一、历年受理与办结). */
final class FlowPages {
    private static final String[] FIGURES = {
        "received:9", "change:10", "closed:9", "change:10", "clearance:10", "median:12"
    };

    private final AnnexPages pages;
    private final AnnexFigures figures;

    private FlowPages(AnnexPages pages, AnnexFigures figures) {
        this.pages = pages;
        this.figures = figures;
    }

    static void lay(AnnexPages pages, AnnexFigures figures) {
        var flow = new FlowPages(pages, figures);
        pages.heading("years");
        flow.years();
        flow.types();
    }

    private void years() {
        var rows = new ArrayList<List<Cell>>();
        figures.years().forEach(it -> rows.add(row(List.of(yearName(it)), it)));
        rows.add(sum(figures.total()));
        pages.table("years", rows, columns("year:16"));
        pages.figure(
                "years",
                new BarChart(
                                pages.words().of("unit.cases"),
                                figures.years().stream().map(this::yearName).toList(),
                                List.of(series("received", Flow::received), series("closed", Flow::closed)))
                        .drawn());
    }

    private Series series(String key, ToLongFunction<Flow> value) {
        return new Series(
                pages.words().of("col." + key),
                figures.years().stream()
                        .map(it -> (double) value.applyAsLong(it))
                        .toList());
    }

    private void types() {
        var rows = figures.yearsByType().stream()
                .map(it -> row(List.of(yearName(it), typeName(it)), it))
                .toList();
        pages.table("types", rows, columns("year:16", "type:16"));
        if (rows.isEmpty()) {
            return;
        }
        Map<List<String>, Long> received = figures.yearsByType().stream()
                .collect(Collectors.toMap(it -> List.of(year(it), typeName(it)), Flow::received));
        var series = types(received).stream()
                .map(type -> new Series(
                        type,
                        figures.years().stream()
                                .map(it -> (double) received.getOrDefault(List.of(year(it), type), 0L))
                                .toList()))
                .toList();
        var names = figures.years().stream().map(this::yearName).toList();
        pages.figure("types", new BarChart(pages.words().of("unit.cases"), names, series).drawn());
    }

    /** The most frequent first, so that a type keeps its look however the years differ. */
    private static List<String> types(Map<List<String>, Long> received) {
        Map<String, Long> sums = received.entrySet().stream()
                .collect(Collectors.groupingBy(
                        it -> it.getKey().getLast(), Collectors.summingLong(Map.Entry::getValue)));
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String[] columns(String... first) {
        var columns = new ArrayList<>(List.of(first));
        columns.addAll(List.of(FIGURES));
        return columns.toArray(String[]::new);
    }

    private static List<Cell> row(List<String> names, Flow it) {
        var cells = new ArrayList<>(names.stream().map(Cell::new).toList());
        cells.add(count(it.received()));
        cells.add(change(it.received(), it.receivedBefore()));
        cells.add(count(it.closed()));
        cells.add(change(it.closed(), it.closedBefore()));
        cells.add(share(it.closed(), it.received()));
        cells.add(tenths(it.medianDays()));
        return cells;
    }

    /** Several years have no year before. */
    private List<Cell> sum(Flow it) {
        return List.of(
                new Cell(pages.words().of("sum")),
                count(it.received()),
                NOTHING,
                count(it.closed()),
                NOTHING,
                share(it.closed(), it.received()),
                tenths(it.medianDays()));
    }

    private static String year(Flow it) {
        return Objects.requireNonNull(it.keys().getFirst());
    }

    private String typeName(Flow it) {
        return pages.words().name("IP_TYPE", it.keys().get(1));
    }

    /** A year that the period cuts says which days are meant. */
    private String yearName(Flow it) {
        Scope scope = figures.scope();
        int year = Integer.parseInt(year(it));
        LocalDate from = later(scope.from(), LocalDate.of(year, 1, 1));
        LocalDate last = earlier(scope.closingDay(), LocalDate.of(year, 12, 31));
        boolean whole = from.getDayOfYear() == 1 && last.getMonthValue() == 12 && last.getDayOfMonth() == 31;
        return whole ? year(it) : pages.words().of("year.cut", year(it), monthDay(from), monthDay(last));
    }

    private static String monthDay(LocalDate day) {
        return day.getMonthValue() + "." + day.getDayOfMonth();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
