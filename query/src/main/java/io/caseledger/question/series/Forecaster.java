package io.caseledger.question.series;

import io.caseledger.question.series.BackTest.Tried;
import io.caseledger.question.series.Projected.Month;
import io.caseledger.question.series.Projected.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Forecasts monthly counts with the method that does best in a back-test, if one does better than the seasonal naive one. */
public final class Forecaster {
    /** Two years to learn from and one to be tested on. */
    public static final int LEAST = BackTest.LEAST_LEARNT + BackTest.LEAST_ORIGINS;

    private Forecaster() {}

    /**
     * What is expected of the months that follow.
     *
     * @param months counts, one for each month without a gap, the latest last
     * @param horizon how many months are wanted
     */
    public static Projected of(double[] months, int horizon) {
        if (months.length < LEAST) {
            return new Projected(Refusal.SERIES_TOO_SHORT, null, List.of(), List.of());
        }
        int ahead = Math.min(horizon, Method.YEAR);
        Tried baseline = BackTest.of(Method.SEASONAL_NAIVE, months, ahead);
        var all = new ArrayList<Tried>(List.of(baseline));
        Method.rivals().stream()
                .filter(it -> it.suits(months))
                .map(it -> BackTest.of(it, months, ahead))
                .forEach(all::add);
        all.sort(Comparator.comparingDouble(it -> it.test().mae()));
        List<BackTest> tests = all.stream().map(Tried::test).toList();
        Tried best = all.getFirst();
        if (best.test().mae() >= baseline.test().mae()) {
            return new Projected(Refusal.BASELINE_NOT_BEATEN, null, tests, List.of());
        }
        return new Projected(null, best.test().method(), tests, months(months, horizon, best));
    }

    private static List<Month> months(double[] months, int horizon, Tried best) {
        Recursion fitted = best.test().method().fit(months);
        double[] expected = Recursion.expect(fitted, horizon);
        Paths paths = Paths.simulate(fitted, horizon, best.errors());
        var promised = new ArrayList<Month>();
        for (int i = 0; i < horizon; i++) {
            promised.add(new Month(
                    Math.max(0, expected[i]),
                    paths.quantile(i, 0.1),
                    paths.quantile(i, 0.9),
                    paths.quantile(i, 0.025),
                    paths.quantile(i, 0.975)));
        }
        return promised;
    }
}
