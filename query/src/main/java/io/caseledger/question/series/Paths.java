package io.caseledger.question.series;

import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Intervals from simulated futures (ibid., section 5.5): in each path every month errs by chance, and the method learns from it
 * as it would from a real one. Errors are normal, spread like counts by the root of what is expected. How widely is known from
 * the back-test alone, from months that the method had not seen; as these are few, each path draws its own width, which makes
 * the errors follow Student's t.
 */
final class Paths {
    private static final int COUNT = 2_000;
    private static final long SEED = 20_220_701;

    private final double[][] futures;

    private Paths(double[][] futures) {
        this.futures = futures;
    }

    /** How widely a count spreads around what is expected, but for a factor. */
    static double spread(double expected) {
        return Math.sqrt(Math.max(1, expected));
    }

    static Paths simulate(Recursion from, int months, double[] errors) {
        var random = new Well19937c(SEED);
        double squares = StatUtils.sumSq(errors);
        var futures = new double[months][COUNT];
        for (int path = 0; path < COUNT; path++) {
            double width = Math.sqrt(squares / chiSquare(random, errors.length));
            Recursion way = from.copy();
            for (int i = 0; i < months; i++) {
                double expected = Math.max(0, way.next());
                double value = Math.max(0, expected + width * spread(expected) * random.nextGaussian());
                futures[i][path] = value;
                way.observe(value);
            }
        }
        return new Paths(futures);
    }

    private static double chiSquare(RandomGenerator random, int degrees) {
        double sum = 0;
        for (int i = 0; i < degrees; i++) {
            double each = random.nextGaussian();
            sum += each * each;
        }
        return sum;
    }

    /** Below which a share of the paths is in a month. */
    double quantile(int month, double share) {
        double[] sorted = futures[month];
        Arrays.sort(sorted);
        return new Percentile().withEstimationType(EstimationType.R_7).evaluate(sorted, share * 100);
    }
}
