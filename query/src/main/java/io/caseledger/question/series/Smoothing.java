package io.caseledger.question.series;

/** Exponential smoothing of a level, with a trend and seasons or without; the weights are those of least squares. */
final class Smoothing implements Recursion {
    private final double alpha;
    private final double beta;
    private final double gamma;
    private final Season season;
    private final double[] seasons;
    private double level;
    private double trend;
    private int at;

    private Smoothing(Start start, double[] weights) {
        alpha = weights[0];
        beta = start.trended() ? weights[1] : 0;
        season = start.season();
        gamma = season == Season.NONE ? 0 : weights[weights.length - 1];
        level = start.level();
        trend = start.trend();
        seasons = season == Season.NONE ? new double[] {0} : start.seasons().clone();
    }

    private Smoothing(Smoothing other) {
        alpha = other.alpha;
        beta = other.beta;
        gamma = other.gamma;
        season = other.season;
        seasons = other.seasons.clone();
        level = other.level;
        trend = other.trend;
        at = other.at;
    }

    /** With the weights that leave the least sum of squared errors one month ahead. */
    static Smoothing fit(double[] months, Start start) {
        return over(months, start, Weights.least(start.weights(), it -> squares(months, start, it)));
    }

    /** After all months, with given weights. */
    static Smoothing over(double[] months, Start start, double[] weights) {
        var smoothing = new Smoothing(start, weights);
        for (int i = start.first(); i < months.length; i++) {
            smoothing.observe(months[i]);
        }
        return smoothing;
    }

    static double squares(double[] months, Start start, double[] weights) {
        var smoothing = new Smoothing(start, weights);
        double sum = 0;
        for (int i = start.first(); i < months.length; i++) {
            double error = months[i] - smoothing.next();
            sum += error * error;
            smoothing.observe(months[i]);
        }
        return sum;
    }

    @Override
    public double next() {
        return season.with(level + trend, seasons[at]);
    }

    @Override
    public void observe(double value) {
        double before = level;
        level = alpha * season.without(value, seasons[at]) + (1 - alpha) * (level + trend);
        trend = beta * (level - before) + (1 - beta) * trend;
        seasons[at] = gamma * season.without(value, level) + (1 - gamma) * seasons[at];
        at = (at + 1) % seasons.length;
    }

    @Override
    public Recursion copy() {
        return new Smoothing(this);
    }

    double alpha() {
        return alpha;
    }

    double beta() {
        return beta;
    }

    double gamma() {
        return gamma;
    }

    double level() {
        return level;
    }

    double trend() {
        return trend;
    }

    /** Of the coming months. */
    double[] seasons() {
        var coming = new double[seasons.length];
        for (int i = 0; i < coming.length; i++) {
            coming[i] = seasons[(at + i) % coming.length];
        }
        return coming;
    }
}
