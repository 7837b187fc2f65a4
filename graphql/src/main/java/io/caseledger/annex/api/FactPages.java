package io.caseledger.annex.api;

import static io.caseledger.annex.api.AnnexCells.NOTHING;
import static io.caseledger.annex.api.AnnexCells.change;
import static io.caseledger.annex.api.AnnexCells.count;
import static io.caseledger.annex.api.AnnexCells.share;
import static io.caseledger.annex.api.AnnexCells.tenths;
import static io.caseledger.annex.api.AnnexCells.yuan;

import io.caseledger.annex.figures.AnnexFigures;
import io.caseledger.annex.figures.AnnexFigures.Flow;
import io.caseledger.annex.figures.AnnexFigures.Grouping;
import io.caseledger.report.BarChart;
import io.caseledger.report.BarChart.Series;
import io.caseledger.report.Report.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cases by each fact about them, and how they ended (二、案件结构). */
final class FactPages {
    /** The fact whose groups are told with their amounts. */
    static final String OUTCOME = "OUTCOME";

    /** More groups than these make one at the end: a list of all shops helps no reader, and the data hold them. */
    private static final int SHOWN = 20;

    private static final int DRAWN = 8;

    private final AnnexPages pages;
    private final AnnexFigures figures;

    private FactPages(AnnexPages pages, AnnexFigures figures) {
        this.pages = pages;
        this.figures = figures;
    }

    static void lay(AnnexPages pages, AnnexFigures figures) {
        var facts = new FactPages(pages, figures);
        pages.heading("facts");
        for (Grouping grouping : figures.facts()) {
            if (grouping.fact().equals(OUTCOME)) {
                facts.outcomes(grouping);
            } else {
                facts.fact(grouping);
            }
        }
    }

    private void fact(Grouping it) {
        String key = it.fact().toLowerCase(Locale.ROOT);
        Map<@Nullable String, Flow> recent = new HashMap<>();
        it.recent().forEach(flow -> recent.put(flow.keys().getFirst(), flow));
        var rows = new ArrayList<List<Cell>>();
        shown(it)
                .forEach(flow -> rows.add(
                        row(name(it, flow), flow, recent.get(flow.keys().getFirst()))));
        if (it.groups().size() > SHOWN) {
            var rest = it.groups().subList(SHOWN, it.groups().size());
            rows.add(row(pages.words().of("rest", rest.size()), sum(rest), null));
        }
        pages.table(
                key,
                rows,
                "fact." + key + ":22",
                "received:9",
                "share:9",
                "recent:10",
                "change.recent:10",
                "closed:9",
                "clearance:10",
                "median:11");
        if (it.groups().size() > 1) { // one pair of bars would compare nothing
            draw(it, key);
        }
    }

    private void draw(Grouping it, String key) {
        var drawn = it.groups().subList(0, Math.min(DRAWN, it.groups().size()));
        var names = drawn.stream().map(flow -> name(it, flow)).toList();
        var received = drawn.stream().map(flow -> (double) flow.received()).toList();
        var closed = drawn.stream().map(flow -> (double) flow.closed()).toList();
        pages.figure(
                key,
                new BarChart(
                                pages.words().of("unit.cases"),
                                names,
                                List.of(
                                        new Series(pages.words().of("col.received"), received),
                                        new Series(pages.words().of("col.closed"), closed)))
                        .drawn());
    }

    private static List<Flow> shown(Grouping it) {
        return it.groups().subList(0, Math.min(SHOWN, it.groups().size()));
    }

    private String name(Grouping grouping, Flow it) {
        return pages.words().name(grouping.fact(), it.keys().getFirst());
    }

    private List<Cell> row(String name, Flow it, @Nullable Flow recent) {
        return List.of(
                new Cell(name),
                count(it.received()),
                share(it.received(), figures.total().received()),
                recent == null ? NOTHING : count(recent.received()),
                recent == null ? NOTHING : change(recent.received(), recent.receivedBefore()),
                count(it.closed()),
                share(it.closed(), it.received()),
                tenths(it.medianDays()));
    }

    /** Medians cannot be added up: what they were made of is not at hand. */
    private static Flow sum(List<Flow> flows) {
        return new Flow(
                List.of(),
                flows.stream().mapToLong(Flow::received).sum(),
                flows.stream().mapToLong(Flow::receivedBefore).sum(),
                flows.stream().mapToLong(Flow::closed).sum(),
                flows.stream().mapToLong(Flow::closedBefore).sum(),
                null,
                BigDecimal.ZERO,
                0,
                null);
    }

    /** Only what was closed has an outcome. */
    private void outcomes(Grouping it) {
        var closed = it.groups().stream().filter(flow -> flow.closed() > 0).toList();
        var rows = new ArrayList<List<Cell>>();
        closed.forEach(flow -> rows.add(outcome(name(it, flow), flow)));
        if (!rows.isEmpty()) {
            rows.add(outcome(pages.words().of("sum"), figures.total()));
        }
        pages.table(
                "outcome",
                rows,
                "fact.outcome:20",
                "closed:9",
                "share.closed:9",
                "median:11",
                "amounts:10",
                "amount:16",
                "amount.median:14");
    }

    private List<Cell> outcome(String name, Flow it) {
        return List.of(
                new Cell(name),
                count(it.closed()),
                share(it.closed(), figures.total().closed()),
                tenths(it.medianDays()),
                count(it.amounts()),
                it.amounts() == 0 ? NOTHING : yuan(it.amount()),
                yuan(it.medianAmount()));
    }
}
