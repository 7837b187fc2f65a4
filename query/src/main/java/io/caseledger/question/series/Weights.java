package io.caseledger.question.series;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.MultivariateFunctionMappingAdapter;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/** Finds weights from 0 to 1 for which something is least: by Brent's method for one, by Nelder's and Mead's for several. */
final class Weights {
    private static final int MOST_LOOKS = 20_000;
    private static final double[] START = {0.3, 0.1, 0.1};
    private static final double EXACT = 1e-8;

    private Weights() {}

    static double[] least(int weights, ToDoubleFunction<double[]> cost) {
        return weights == 1 ? one(cost) : several(weights, cost);
    }

    private static double[] one(ToDoubleFunction<double[]> cost) {
        double least = new BrentOptimizer(EXACT, EXACT)
                .optimize(
                        new MaxEval(MOST_LOOKS),
                        GoalType.MINIMIZE,
                        new UnivariateObjectiveFunction(it -> cost.applyAsDouble(new double[] {it})),
                        new SearchInterval(0, 1, START[0]))
                .getPoint();
        return new double[] {least};
    }

    /** The method knows no bounds: it walks over all numbers, which are mapped to the weights between 0 and 1. */
    private static double[] several(int weights, ToDoubleFunction<double[]> cost) {
        var highest = new double[weights];
        Arrays.fill(highest, 1);
        var bounded = new MultivariateFunctionMappingAdapter(cost::applyAsDouble, new double[weights], highest);
        double[] least = new SimplexOptimizer(new SimpleValueChecker(EXACT, EXACT))
                .optimize(
                        new MaxEval(MOST_LOOKS),
                        GoalType.MINIMIZE,
                        new ObjectiveFunction(bounded),
                        new InitialGuess(bounded.boundedToUnbounded(Arrays.copyOf(START, weights))),
                        new NelderMeadSimplex(weights))
                .getPoint();
        return bounded.unboundedToBounded(least);
    }
}
