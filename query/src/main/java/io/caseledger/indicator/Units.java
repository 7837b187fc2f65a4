package io.caseledger.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Whole numbers as people are shown them, in the unit of their target, such as class hours of what was counted in minutes. Rounded down
 * to two places, so that nothing looks reached that is not; what is met was decided by the whole numbers.
 */
public final class Units {
    private static final int PLACES = 2;

    private Units() {}

    /** @param unitSize how many make one unit */
    public static BigDecimal of(int counted, int unitSize) {
        BigDecimal units = BigDecimal.valueOf(counted)
                .divide(BigDecimal.valueOf(unitSize), PLACES, RoundingMode.FLOOR)
                .stripTrailingZeros();
        return units.scale() < 0 ? units.setScale(0) : units;
    }
}
