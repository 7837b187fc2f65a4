package io.caseledger.question.series;

import java.util.Arrays;
import java.util.List;

/** The methods that compete. Their recursions are from Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd ed. */
public enum Method {
    /** As in the same month of the last year (季节性朴素法), the baseline that others must beat: section 5.2. */
    SEASONAL_NAIVE {
        @Override
        Recursion fit(double[] months) {
            return new SeasonalNaive(months);
        }
    },
    /** The mean of all months (均值法): section 5.2. */
    MEAN {
        @Override
        Recursion fit(double[] months) {
            return Means.over(months, 1);
        }
    },
    /** The mean of the same months of all years (同月均值法). */
    SEASONAL_MEAN {
        @Override
        Recursion fit(double[] months) {
            return Means.over(months, YEAR);
        }
    },
    /** The line from the first to the last month (漂移法): section 5.2. */
    DRIFT {
        @Override
        Recursion fit(double[] months) {
            return new Drift(months);
        }
    },
    /** Simple exponential smoothing (简单指数平滑): section 8.1. */
    SIMPLE_SMOOTHING {
        @Override
        Recursion fit(double[] months) {
            return Smoothing.fit(months, Start.simple(months));
        }
    },
    /** Holt's linear trend (霍尔特线性趋势): section 8.2. */
    HOLT {
        @Override
        Recursion fit(double[] months) {
            return Smoothing.fit(months, Start.linear(months));
        }
    },
    /** Holt-Winters with additive seasons (霍尔特-温特斯加法): section 8.3. */
    HOLT_WINTERS_ADDITIVE {
        @Override
        Recursion fit(double[] months) {
            return Smoothing.fit(months, Start.seasonal(months, Season.ADDITIVE));
        }
    },
    /** Holt-Winters with multiplicative seasons (霍尔特-温特斯乘法): section 8.3; only where every month has a case. */
    HOLT_WINTERS_MULTIPLICATIVE {
        @Override
        Recursion fit(double[] months) {
            return Smoothing.fit(months, Start.seasonal(months, Season.MULTIPLICATIVE));
        }

        @Override
        boolean suits(double[] months) {
            return Arrays.stream(months).allMatch(it -> it > 0);
        }
    },
    /** The theta method (Assimakopoulos and Nikolopoulos 2000), as smoothing with drift by Hyndman and Billah 2003. */
    THETA {
        @Override
        Recursion fit(double[] months) {
            return Theta.fit(months);
        }
    };

    /** Months of a season. */
    static final int YEAR = 12;

    /** Those that compete against the baseline. */
    static List<Method> rivals() {
        return Arrays.stream(values()).filter(it -> it != SEASONAL_NAIVE).toList();
    }

    /** Learns from at least two years. */
    abstract Recursion fit(double[] months);

    boolean suits(double[] months) {
        return true;
    }
}
