package io.caseledger.question.series;

/** A method on its way through the months: what it expects next, and how it takes what came. */
interface Recursion {
    double next();

    void observe(double value);

    Recursion copy();

    /** What it expects for some months when nothing new becomes known: each month is taken as it was expected. */
    static double[] expect(Recursion from, int months) {
        Recursion way = from.copy();
        var expected = new double[months];
        for (int i = 0; i < months; i++) {
            expected[i] = way.next();
            way.observe(expected[i]);
        }
        return expected;
    }
}
