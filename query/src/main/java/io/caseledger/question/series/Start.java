package io.caseledger.question.series;

import java.util.Arrays;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * Where smoothing begins, as R's {@code HoltWinters} begins it, so that its published results can be met.
 *
 * @param first the first month that is expected, from 0
 * @param level before that month
 * @param trended whether there is a trend
 * @param seasons of a year; empty without
 */
record Start(int first, double level, boolean trended, double trend, Season season, double[] seasons) {

    /** From the first month. */
    static Start simple(double[] months) {
        return new Start(1, months[0], false, 0, Season.NONE, new double[0]);
    }

    /** From the first two. */
    static Start linear(double[] months) {
        return new Start(2, months[1], true, months[1] - months[0], Season.NONE, new double[0]);
    }

    /** From the decomposition of the first two years: a line through its trend, and its seasons. */
    static Start seasonal(double[] months, Season season) {
        var begun = Classical.of(Arrays.copyOf(months, 2 * Method.YEAR), season);
        var line = new SimpleRegression();
        for (int i = 0; i < begun.trend.length; i++) {
            line.addData(i + 1, begun.trend[i]);
        }
        return new Start(Method.YEAR, line.getIntercept(), true, line.getSlope(), season, begun.seasons);
    }

    /** How many weights there are to choose: of the level, the trend and the season. */
    int weights() {
        return 1 + (trended ? 1 : 0) + (season == Season.NONE ? 0 : 1);
    }
}
