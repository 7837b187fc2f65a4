package io.caseledger.export.bundle;

import io.caseledger.indicator.Progress;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a project as a dashboard shows them.
 *
 * @param position all events up to this one are counted, and no later one
 */
public record ProjectFigures(String projectId, long position, List<Figure> figures) {

    /** What {@link io.caseledger.indicator.Figure} says, with the indicator by its id. */
    public record Figure(
            String indicator,
            @Nullable Integer value,
            @Nullable Integer target,
            boolean met,
            @Nullable Integer margin,
            @Nullable Double share,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<InYear> calendarYears,
            List<String> metBy,
            List<Figure> beside) {}

    /** What counts in a calendar year. */
    public record InYear(int year, int value) {}

    public static ProjectFigures of(Progress progress) {
        return new ProjectFigures(
                progress.projectId(),
                progress.position(),
                progress.figures().stream().map(ProjectFigures::of).toList());
    }

    private static Figure of(io.caseledger.indicator.Figure it) {
        return new Figure(
                it.indicator().id(),
                it.value(),
                it.target(),
                it.met(),
                it.margin(),
                it.share(),
                it.from(),
                it.until(),
                it.calendarYears().stream()
                        .map(year -> new InYear(year.year(), year.value()))
                        .toList(),
                it.metBy(),
                it.beside().stream().map(ProjectFigures::of).toList());
    }
}
