package io.caseledger.annex.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All figures of an annex. Constants are kept by name, amounts in yuan, ratios as what they are made of. Names and components
 * are stored for ever.
 *
 * @param edition of this form; see {@link #EDITION}
 * @param years each year of the period, the first and the last cut to it
 * @param yearsByType the same, by year and kind of right; years without such cases are left out
 * @param facts by each fact that cases are grouped by
 */
public record AnnexFigures(
        int edition,
        Scope scope,
        Flow total,
        List<Flow> years,
        List<Flow> yearsByType,
        List<Grouping> facts,
        Trend trend,
        Capacity capacity,
        List<Policy> policies) {
    /** What a reader of stored figures may meet: 1 is the only form so far. */
    public static final int EDITION = 1;

    /** The same, stamped with the position at which it was read. */
    AnnexFigures at(long position) {
        var stamped = new Scope(scope.projectId(), scope.title(), scope.unit(), scope.from(), scope.until(), position);
        return new AnnexFigures(edition, stamped, total, years, yearsByType, facts, trend, capacity, policies);
    }

    /**
     * What the figures are about.
     *
     * @param until the first day after the period
     * @param position of the log that they reflect
     */
    public record Scope(String projectId, String title, String unit, LocalDate from, LocalDate until, long position) {
        /** The last day of the period, on which registers are read. */
        public LocalDate closingDay() {
            return until.minusDays(1);
        }
    }

    /**
     * What came in and what was closed.
     *
     * @param keys by which it is grouped; null where a case has no such value
     * @param receivedBefore in the same days of the year before
     * @param medianDays from the day of opening to that of closing, of those closed; absent when there are none
     * @param amount of those closed, in yuan, as far as it is known
     * @param amounts of how many of them it is known
     */
    public record Flow(
            List<@Nullable String> keys,
            long received,
            long receivedBefore,
            long closed,
            long closedBefore,
            @Nullable BigDecimal medianDays,
            BigDecimal amount,
            long amounts,
            @Nullable BigDecimal medianAmount) {}

    /**
     * Cases by one of the facts about them, the most frequent group first.
     *
     * @param fact such as {@code COUNTY}
     * @param recent the same of the last twelve months of the period, whose year before is what a change is told against
     */
    public record Grouping(String fact, List<Flow> groups, List<Flow> recent) {}

    /**
     * Cases received in each month, and what is expected of the months that follow.
     *
     * @param months whole ones
     * @param lacking why nothing is expected: the code of a reason; absent when something is
     * @param method by which it is expected: the one that did best on months that are known
     * @param tests how each method did on months that are known, the best first, the naive baseline among them
     */
    public record Trend(
            List<Month> months,
            @Nullable String lacking,
            @Nullable String method,
            List<Test> tests,
            List<Expected> expected) {}

    /** @param month such as {@code 2022-12} */
    public record Month(String month, long received) {}

    /** With the interval in which four of five, and the one in which nineteen of twenty futures lie. */
    public record Expected(
            String month, BigDecimal value, BigDecimal low80, BigDecimal high80, BigDecimal low95, BigDecimal high95) {}

    /**
     * Forecasts of months that are known, each made from those before it, held against what came.
     *
     * @param origins from how many months it was tried
     * @param mase the mean absolute error, divided by that of the naive method before the first origin; absent when that is none
     * @param smape the symmetric mean absolute percentage error, from 0 to 200
     */
    public record Test(
            String method,
            int origins,
            BigDecimal mae,
            BigDecimal rmse,
            BigDecimal smape,
            @Nullable BigDecimal mase) {}

    /**
     * Institutions, persons and bodies as of the closing day.
     *
     * @param persons distinct persons with each qualification; a person may have several
     * @param distinctPersons with any
     * @param yearReceived cases received in the last twelve months of the period
     */
    public record Capacity(
            List<Institution> institutions,
            Map<String, Long> persons,
            long distinctPersons,
            long yearReceived,
            List<Body> bodies) {}

    /** @param persons its qualified persons */
    public record Institution(String name, String kind, String county, long persons) {}

    /** @param casesPerYear absent when nobody said */
    public record Body(
            String name,
            String kind,
            @Nullable String county,
            List<String> channels,
            @Nullable Long officers,
            @Nullable Long casesPerYear) {}

    /** A policy in force on the closing day. */
    public record Policy(
            List<String> topics,
            String number,
            String title,
            String level,
            String issuer,
            LocalDate effectiveOn,
            @Nullable LocalDate expiresOn) {}
}
