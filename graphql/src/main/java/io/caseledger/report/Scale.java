package io.caseledger.report;

import java.math.BigDecimal;

/** A scale from nothing to what is above all values, in steps that people count in: 1, 2 or 5 and their tens. */
record Scale(BigDecimal step, int steps) {
    private static final int MOST = 6;
    private static final int[] NICE = {1, 2, 5};

    /** The scale on which values up to a highest one are shown; values that are counted have no fractions. */
    static Scale upTo(double highest) {
        BigDecimal unit = BigDecimal.ONE;
        while (true) {
            for (int nice : NICE) {
                BigDecimal step = unit.multiply(BigDecimal.valueOf(nice));
                int steps = Math.max(1, (int) Math.ceil(highest / step.doubleValue()));
                if (steps <= MOST) {
                    return new Scale(step, steps);
                }
            }
            unit = unit.scaleByPowerOfTen(1);
        }
    }

    double top() {
        return step.doubleValue() * steps;
    }

    double at(int tick) {
        return step.doubleValue() * tick;
    }

    String label(int tick) {
        return step.multiply(BigDecimal.valueOf(tick)).stripTrailingZeros().toPlainString();
    }
}
