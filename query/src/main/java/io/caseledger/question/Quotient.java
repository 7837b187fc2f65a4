package io.caseledger.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One whole number divided by another: both are kept, so that nothing is lost by rounding. There is no value when the divisor
 * is zero.
 */
public record Quotient(long dividend, long divisor) {
    /** Four decimals: a share is exact to a hundredth of a per cent. */
    public static final int SCALE = 4;

    /** The value, rounded half up to {@link #SCALE} decimals; absent when the divisor is zero. */
    public @Nullable BigDecimal value() {
        return divisor == 0
                ? null
                : BigDecimal.valueOf(dividend).divide(BigDecimal.valueOf(divisor), SCALE, RoundingMode.HALF_UP);
    }

    /** By how much a number changed, as a share of what it was. */
    static Quotient change(long now, long before) {
        return new Quotient(now - before, before);
    }
}
