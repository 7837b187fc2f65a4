package io.caseledger.question;

import io.caseledger.find.Flow;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of some cases in a window of days.
 *
 * @param received cases received in the window
 * @param receivedYearBefore cases received in the same window a year before
 * @param receivedChange the change from then to now, as a share of then
 * @param closed cases closed in the window that are closed now
 * @param medianDays the median number of days from receipt to closing of those closed in the window, exactly: the middle one or
 *     the mean of the two in the middle; absent when none was closed
 * @param timed how many of those have both days
 * @param clearance closed divided by received (结案率)
 * @param amountTotal the sum of the amounts of those closed in the window, in yuan; absent for kinds without amounts
 * @param amountMedian the median of those amounts, in yuan; absent when none has one
 * @param priced how many of those have an amount
 */
public record CaseFigures(
        long received,
        long receivedYearBefore,
        Quotient receivedChange,
        long closed,
        long closedYearBefore,
        Quotient closedChange,
        @Nullable BigDecimal medianDays,
        int timed,
        Quotient clearance,
        @Nullable BigDecimal amountTotal,
        @Nullable BigDecimal amountMedian,
        int priced) {
    private static final int FEN = 2;

    static CaseFigures of(Flow flow, boolean priced) {
        return new CaseFigures(
                flow.received(),
                flow.receivedBefore(),
                Quotient.change(flow.received(), flow.receivedBefore()),
                flow.closed(),
                flow.closedBefore(),
                Quotient.change(flow.closed(), flow.closedBefore()),
                flow.days().median().orElse(null),
                flow.days().size(),
                new Quotient(flow.closed(), flow.received()),
                priced ? new BigDecimal(flow.amounts().sum(), FEN) : null,
                flow.amounts().median().map(it -> it.movePointLeft(FEN)).orElse(null),
                flow.amounts().size());
    }
}
