package io.caseledger.question.series;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How well a method would have done: at each of the last months it learns from what was known before it, anew, and its
 * forecasts are held against what came (rolling origin; ibid., section 5.10).
 *
 * @param origins how many months it forecast from
 * @param forecasts how many forecasts were held against what came
 * @param mase the mean absolute scaled error (Hyndman and Koehler 2006): the mean absolute error divided by that of the seasonal
 *     naive method within the months before the first origin; absent when that one is zero
 * @param rmse the root of the mean squared error
 * @param smape the symmetric mean absolute percentage error, from 0 to 200
 * @param mae the mean absolute error, by which the best is chosen; its order is that of {@code mase}
 */
public record BackTest(
        Method method, int origins, int forecasts, @Nullable Double mase, double rmse, double smape, double mae) {
    static final int LEAST_LEARNT = 2 * Method.YEAR;
    static final int LEAST_ORIGINS = Method.YEAR;
    private static final int MOST_ORIGINS = 2 * Method.YEAR;

    /** A back-test with its errors one month ahead, each divided by the root of what was expected. */
    record Tried(BackTest test, double[] errors) {}

    static int firstOrigin(int months) {
        return Math.max(LEAST_LEARNT, months - MOST_ORIGINS);
    }

    static Tried of(Method method, double[] months, int ahead) {
        int first = firstOrigin(months.length);
        var sums = new Sums();
        var errors = new double[months.length - first];
        for (int origin = first; origin < months.length; origin++) {
            Recursion fitted = method.fit(Arrays.copyOf(months, origin));
            double[] expected = Recursion.expect(fitted, Math.min(ahead, months.length - origin));
            for (int i = 0; i < expected.length; i++) {
                sums.add(months[origin + i], Math.max(0, expected[i]));
            }
            double next = Math.max(0, expected[0]);
            errors[origin - first] = (months[origin] - next) / Paths.spread(next);
        }
        return new Tried(sums.test(method, errors.length, scale(months, first)), errors);
    }

    private static double scale(double[] months, int until) {
        double sum = 0;
        for (int i = Method.YEAR; i < until; i++) {
            sum += Math.abs(months[i] - months[i - Method.YEAR]);
        }
        return sum / (until - Method.YEAR);
    }

    private static final class Sums {
        private int count;
        private double absolute;
        private double squared;
        private double relative;

        void add(double came, double expected) {
            double error = Math.abs(came - expected);
            count++;
            absolute += error;
            squared += error * error;
            relative += error == 0 ? 0 : 200 * error / (came + expected);
        }

        BackTest test(Method method, int origins, double scale) {
            double mae = absolute / count;
            @Nullable Double mase = scale == 0 ? null : mae / scale;
            return new BackTest(method, origins, count, mase, Math.sqrt(squared / count), relative / count, mae);
        }
    }
}
