package io.caseledger.question.series;

import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;

/** Classical decomposition (ibid., section 3.4), as R's {@code decompose} does it: a centred mean of a year, and seasons beside it. */
final class Classical {
    private static final int HALF = Method.YEAR / 2;

    /** From the seventh month to the seventh last. */
    final double[] trend;

    /** Of each month of a year, from the first month of the series on. */
    final double[] seasons;

    private Classical(double[] trend, double[] seasons) {
        this.trend = trend;
        this.seasons = seasons;
    }

    /** @param months at least two years */
    static Classical of(double[] months, Season season) {
        var trend = new double[months.length - Method.YEAR];
        for (int i = 0; i < trend.length; i++) {
            double ends = (months[i] + months[i + Method.YEAR]) / 2;
            trend[i] = (ends + StatUtils.sum(months, i + 1, Method.YEAR - 1)) / Method.YEAR;
        }
        var beside = Means.over(new double[0], Method.YEAR);
        for (int i = 0; i < trend.length; i++) {
            beside.observe(season.without(months[i + HALF], trend[i]));
        }
        var seasons = new double[Method.YEAR];
        for (int i = 0; i < Method.YEAR; i++) {
            seasons[(i + HALF) % Method.YEAR] = beside.mean(i);
        }
        double mean = StatUtils.mean(seasons);
        return new Classical(
                trend,
                Arrays.stream(seasons).map(it -> season.without(it, mean)).toArray());
    }
}
