package io.caseledger.question;

import io.caseledger.question.series.BackTest;
import io.caseledger.question.series.Method;
import io.caseledger.question.series.Projected.Refusal;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many cases are expected, month by month, and how well the method did before; or why nothing is expected.
 *
 * @param position the log position that it reflects
 * @param series what it was made from
 * @param refusal absent when there is a forecast
 * @param monthsNeeded how many months a series must have
 * @param chosen the method with the least error in the back-test; absent without a forecast
 * @param backTests how each method did, the best first; empty when the series is too short
 * @param baseline how repeating the last year did; absent when the series is too short
 * @param months the months that follow; empty without a forecast
 */
public record Forecast(
        long position,
        String kind,
        Counted counted,
        List<MonthCount> series,
        @Nullable Refusal refusal,
        int monthsNeeded,
        @Nullable Method chosen,
        List<BackTest> backTests,
        @Nullable BackTest baseline,
        List<Month> months) {

    /**
     * What is expected of a month, rounded half up to two decimals; never below zero.
     *
     * @param lower80 with a chance of 80 per cent it is not outside of {@code lower80} and {@code upper80}
     */
    public record Month(
            YearMonth month,
            BigDecimal expected,
            BigDecimal lower80,
            BigDecimal upper80,
            BigDecimal lower95,
            BigDecimal upper95) {}
}
