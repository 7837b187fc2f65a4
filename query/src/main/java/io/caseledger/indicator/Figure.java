package io.caseledger.indicator;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One indicator's figure, in whole numbers: items, or what is summed, such as minutes. {@link Indicator#unitSize} of them make
 * one of the unit that people are shown.
 *
 * @param value what counts; absent for an indicator made of branches, or while it is inactive
 * @param target what must be reached, in the same unit: fixed, or what the indicator of {@code all} counts
 * @param met whether the target is reached, and what is required besides; for branches, whether any or all of them are met
 * @param margin value minus target: how far above it, or below when negative
 * @param share value divided by target; of the best branch when any of them suffices, of the worst when all must be met;
 *     absent without a target, and while there is nothing of which all must count
 * @param from first day of the window
 * @param until first day after the window
 * @param calendarYears what counts in each calendar year that the project touches
 * @param metBy the branches, or what is required, that are met
 * @param beside figures without a target that are shown beside this one; they decide nothing
 */
public record Figure(
        Indicator indicator,
        @Nullable Integer value,
        @Nullable Integer target,
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
                indicator,
                value,
                target,
                met,
                margin,
                share,
                from,
                until,
                calendarYears,
                metBy,
                List.copyOf(shownBeside));
    }

    /** What counts in a calendar year. */
    public record InYear(int year, int value) {}
}
