package io.caseledger.question.series;

import java.util.Arrays;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/** Simple smoothing of what is left without seasons, with half the slope of its line as drift. */
final class Theta implements Recursion {
    private final Smoothing smoothing;
    private final Season season;
    private final double[] seasons;
    private final double drift;
    private int seen;

    private Theta(Smoothing smoothing, Season season, double[] seasons, double drift, int seen) {
        this.smoothing = smoothing;
        this.season = season;
        this.seasons = seasons;
        this.drift = drift;
        this.seen = seen;
    }

    static Theta fit(double[] months) {
        Season season = Arrays.stream(months).allMatch(it -> it > 0) ? Season.MULTIPLICATIVE : Season.ADDITIVE;
        double[] seasons = Classical.of(months, season).seasons;
        var plain = new double[months.length];
        var line = new SimpleRegression();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = season.without(months[i], seasons[i % Method.YEAR]);
            line.addData(i, plain[i]);
        }
        var smoothing = Smoothing.fit(plain, Start.simple(plain));
        return new Theta(smoothing, season, seasons, line.getSlope() / 2, months.length);
    }

    @Override
    public double next() {
        double alpha = Math.max(smoothing.alpha(), 1e-6);
        double ahead = drift * (1 - Math.pow(1 - alpha, seen)) / alpha;
        return season.with(smoothing.level() + ahead, seasons[seen % Method.YEAR]);
    }

    @Override
    public void observe(double value) {
        smoothing.observe(season.without(value, seasons[seen % Method.YEAR]));
        seen++;
    }

    @Override
    public Recursion copy() {
        return new Theta((Smoothing) smoothing.copy(), season, seasons, drift, seen);
    }
}
