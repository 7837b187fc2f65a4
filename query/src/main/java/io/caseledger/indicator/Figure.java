package io.caseledger.indicator;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One indicator's figure.
 *
 * @param value items that count; absent for an indicator made of branches, or while it is inactive
 * @param met whether the target is reached; for branches, whether any or all of them are met
 * @param margin value minus target: how far above it, or below when negative
 * @param share value divided by target; of the best branch when any of them suffices, of the worst when all must be met
 * @param from first day of the window
 * @param until first day after the window
 * @param calendarYears the items of each calendar year that the project touches
 * @param metBy the branches that are met
 * @param beside figures without a target that are shown beside this one; they decide nothing
 */
public record Figure(
        Indicator indicator,
        @Nullable Integer value,
        boolean met,
        @Nullable Integer margin,
        @Nullable Double share,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<InYear> calendarYears,
        List<String> metBy,
        List<Figure> beside) {

    Figure with(List<Figure> shownBeside) {
        return new Figure(
                indicator, value, met, margin, share, from, until, calendarYears, metBy, List.copyOf(shownBeside));
    }

    /** The items that count in a calendar year. */
    public record InYear(int year, int value) {}
}
