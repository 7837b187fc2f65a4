package io.caseledger.question;

import io.caseledger.find.Where;
import io.caseledger.question.Forecast.Month;
import io.caseledger.question.series.BackTest;
import io.caseledger.question.series.Forecaster;
import io.caseledger.question.series.Method;
import io.caseledger.question.series.Projected;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Zone;
import io.caseledger.views.ViewPosition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Forecasts the cases of the coming months from those of the past ones, as {@link Forecaster} does. */
@Service
public class Forecasts {
    /** Five years. */
    public static final int LONGEST = 60;

    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);

    private final MonthlyCounts counts;
    private final ViewPosition position;

    Forecasts(MonthlyCounts counts, ViewPosition position) {
        this.counts = counts;
        this.position = position;
    }

    /**
     * What is asked.
     *
     * @param where facts that the cases must have
     * @param from the first month of the series; that of the first case when absent
     * @param until the month after its last one; the current month when absent or later, as that one is not complete
     * @param horizon how many months are wanted, 1 to {@link #LONGEST}
     */
    public record Question(
            String projectId,
            String kind,
            Counted counted,
            List<Fact> where,
            @Nullable YearMonth from,
            @Nullable YearMonth until,
            int horizon) {}

    /**
     * The forecast.
     *
     * @throws Rejected with {@code KIND_UNKNOWN}, {@code FIELD_UNKNOWN}, {@code HORIZON_OUT_OF_RANGE} or {@code DATE_OUT_OF_RANGE}
     */
    public Forecast of(Question asked) {
        boolean within = asked.horizon() >= 1 && asked.horizon() <= LONGEST;
        Rejected.unlessAbout("horizon", within, "HORIZON_OUT_OF_RANGE", 1, LONGEST);
        Rejected.unlessAbout("from", asked.from() == null || !asked.from().isBefore(EARLIEST), "DATE_OUT_OF_RANGE");
        long reached = position.reached(); // read first: what is read after it shows at least this position
        List<MonthCount> series = series(asked);
        double[] months = series.stream().mapToDouble(MonthCount::count).toArray();
        return forecast(reached, asked, series, Forecaster.of(months, asked.horizon()));
    }

    private List<MonthCount> series(Question asked) {
        CaseKind kind = CaseKinds.named(asked.kind());
        Where where = kind.of(asked.projectId(), asked.where());
        return counts.of(kind, where, asked.counted(), asked.from(), complete(asked.until()));
    }

    private static Forecast forecast(long reached, Question asked, List<MonthCount> series, Projected projected) {
        return new Forecast(
                reached,
                asked.kind(),
                asked.counted(),
                series,
                projected.refusal(),
                Forecaster.LEAST,
                projected.chosen(),
                projected.tests(),
                baseline(projected.tests()),
                months(series, projected));
    }

    private static YearMonth complete(@Nullable YearMonth until) {
        YearMonth now = YearMonth.from(LocalDate.now(Zone.SHANGHAI));
        return until == null || until.isAfter(now) ? now : until;
    }

    private static @Nullable BackTest baseline(List<BackTest> tests) {
        return tests.stream()
                .filter(it -> it.method() == Method.SEASONAL_NAIVE)
                .findFirst()
                .orElse(null);
    }

    private static List<Month> months(List<MonthCount> series, Projected projected) {
        if (projected.months().isEmpty()) {
            return List.of();
        }
        YearMonth last = series.getLast().month();
        return IntStream.range(0, projected.months().size())
                .mapToObj(i -> month(last.plusMonths(i + 1L), projected.months().get(i)))
                .toList();
    }

    private static Month month(YearMonth month, Projected.Month it) {
        return new Month(
                month,
                rounded(it.expected()),
                rounded(it.lower80()),
                rounded(it.upper80()),
                rounded(it.lower95()),
                rounded(it.upper95()));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
