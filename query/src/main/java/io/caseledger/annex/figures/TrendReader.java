package io.caseledger.annex.figures;

import io.caseledger.annex.figures.AnnexFigures.Expected;
import io.caseledger.annex.figures.AnnexFigures.Month;
import io.caseledger.annex.figures.AnnexFigures.Scope;
import io.caseledger.annex.figures.AnnexFigures.Test;
import io.caseledger.annex.figures.AnnexFigures.Trend;
import io.caseledger.find.Days;
import io.caseledger.find.Where;
import io.caseledger.history.view.HistoricalCaseView;
import io.caseledger.question.series.BackTest;
import io.caseledger.question.series.Forecaster;
import io.caseledger.question.series.Projected;
import io.caseledger.views.Kind;
import io.caseledger.views.Views;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Reads how many cases came in each month, and what is expected of the months to come. */
@Component
class TrendReader {
    private static final String OPENED = "view.openedOn";
    private static final int HORIZON = 12;
    private static final int PLACES = 4;

    private final Views views;

    TrendReader(Views views) {
        this.views = views;
    }

    Trend trend(Scope scope) {
        List<Month> months = months(scope);
        double[] received = months.stream().mapToDouble(Month::received).toArray();
        Projected projected = Forecaster.of(received, HORIZON);
        return new Trend(
                months,
                projected.refusal() == null ? null : projected.refusal().name(),
                projected.chosen() == null ? null : projected.chosen().name(),
                projected.tests().stream().map(TrendReader::test).toList(),
                expected(YearMonth.from(scope.until()), projected));
    }

    private static List<Expected> expected(YearMonth first, Projected projected) {
        var expected = new ArrayList<Expected>();
        for (var it : projected.months()) {
            expected.add(new Expected(
                    first.plusMonths(expected.size()).toString(),
                    rounded(it.expected()),
                    rounded(it.lower80()),
                    rounded(it.upper80()),
                    rounded(it.lower95()),
                    rounded(it.upper95())));
        }
        return List.copyOf(expected);
    }

    private static Test test(BackTest it) {
        return new Test(
                it.method().name(),
                it.origins(),
                rounded(it.mae()),
                rounded(it.rmse()),
                rounded(it.smape()),
                it.mase() == null ? null : rounded(it.mase()));
    }

    /** Computers may differ far behind the point, and the annex may not. */
    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_UP);
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
