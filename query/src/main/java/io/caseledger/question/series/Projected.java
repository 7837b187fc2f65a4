package io.caseledger.question.series;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a series promises, or why nothing is promised.
 *
 * @param refusal absent when there is a forecast
 * @param chosen the method of the forecast; absent without one
 * @param tests how each method did in the back-test, the best first, the baseline among them; empty when the series is too short
 */
public record Projected(@Nullable Refusal refusal, @Nullable Method chosen, List<BackTest> tests, List<Month> months) {

    /** Why there is no forecast. */
    public enum Refusal {
        /** Fewer than three years of months: two to learn from, and one to be tested on. */
        SERIES_TOO_SHORT,
        /** No method did better in the back-test than repeating the last year. */
        BASELINE_NOT_BEATEN
    }

    /** What is expected of a month, and between which bounds it is with a chance of 80 and of 95 per cent. */
    public record Month(double expected, double lower80, double upper80, double lower95, double upper95) {}
}
