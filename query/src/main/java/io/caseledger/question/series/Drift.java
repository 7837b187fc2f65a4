package io.caseledger.question.series;

/** Goes on along the line from the first month to the last. */
final class Drift implements Recursion {
    private final double first;
    private double last;
    private int steps;

    Drift(double[] months) {
        this(months[0], months[months.length - 1], months.length - 1);
    }

    private Drift(double first, double last, int steps) {
        this.first = first;
        this.last = last;
        this.steps = steps;
    }

    @Override
    public double next() {
        return last + (last - first) / steps;
    }

    @Override
    public void observe(double value) {
        last = value;
        steps++;
    }

    @Override
    public Recursion copy() {
        return new Drift(first, last, steps);
    }
}
