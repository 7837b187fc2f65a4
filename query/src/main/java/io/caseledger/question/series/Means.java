package io.caseledger.question.series;

/** Expects the mean of what was at the same place of each cycle. */
final class Means implements Recursion {
    private final double[] sums;
    private final int[] counts;
    private int at;

    private Means(double[] sums, int[] counts, int at) {
        this.sums = sums;
        this.counts = counts;
        this.at = at;
    }

    static Means over(double[] months, int cycle) {
        var means = new Means(new double[cycle], new int[cycle], 0);
        for (double each : months) {
            means.observe(each);
        }
        return means;
    }

    @Override
    public double next() {
        return mean(at);
    }

    double mean(int place) {
        return sums[place] / counts[place];
    }

    @Override
    public void observe(double value) {
        sums[at] += value;
        counts[at]++;
        at = (at + 1) % sums.length;
    }

    @Override
    public Recursion copy() {
        return new Means(sums.clone(), counts.clone(), at);
    }
}
