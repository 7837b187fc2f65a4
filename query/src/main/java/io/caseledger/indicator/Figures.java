package io.caseledger.indicator;

import io.caseledger.indicator.Figure.InYear;
import io.caseledger.indicator.Indicator.Period;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns a tally into figures. Its cost follows the days of a project, not the number of its facts. */
public final class Figures {
    private final Indicators indicators;

    public Figures(Indicators indicators) {
        this.indicators = indicators;
    }

    /** The figures of all indicators of the project's direction, with facts up to a day. */
    public List<Figure> of(Tally tally, LocalDate asOf) {
        if (tally.direction() == null) {
            return List.of();
        }
        List<Indicator> all = indicators.of(tally.direction());
        var figures = new LinkedHashMap<String, Figure>();
        all.stream()
                .filter(it -> it.branches().isEmpty())
                .forEach(it -> figures.put(it.id(), counted(it, tally, asOf)));
        all.stream().filter(it -> !it.branches().isEmpty()).forEach(it -> figures.put(it.id(), composed(it, figures)));
        return all.stream()
                .filter(it -> !indicators.isBeside(it.id()))
                .map(it -> Objects.requireNonNull(figures.get(it.id())).with(beside(it, figures)))
                .toList();
    }

    private static List<Figure> beside(Indicator indicator, Map<String, Figure> figures) {
        return indicator.shownBeside().stream()
                .map(it -> Objects.requireNonNull(figures.get(it)))
                .toList();
    }

    private static Figure counted(Indicator indicator, Tally tally, LocalDate asOf) {
        if (!indicator.isActive() || indicator.count() == null) {
            return new Figure(indicator, null, false, null, null, null, null, List.of(), List.of(), List.of());
        }
        LocalDate startsOn = Objects.requireNonNull(tally.startsOn());
        LocalDate endsOn = Objects.requireNonNull(tally.endsOn());
        LocalDate from = startsOn;
        LocalDate until = endsOn;
        if (indicator.period() == Period.CALENDAR_YEAR) {
            int year = clamp(asOf, startsOn, endsOn.minusDays(1)).getYear();
            from = LocalDate.of(year, 1, 1);
            until = from.plusYears(1);
        }
        LocalDate known = asOf.plusDays(1);
        Count count = tally.counts().stream()
                .filter(it -> it.indicator().equals(indicator.id()))
                .findFirst()
                .orElse(new Count(indicator.id(), List.of()));
        int value = count.within(from, until.isBefore(known) ? until : known);
        Integer target = indicator.target();
        return new Figure(
                indicator,
                value,
                target != null && value >= target,
                target == null ? null : value - target,
                target == null ? null : (double) value / target,
                from,
                until,
                inYears(count, startsOn, endsOn, known),
                List.of(),
                List.of());
    }

    private static LocalDate clamp(LocalDate day, LocalDate least, LocalDate most) {
        return day.isBefore(least) ? least : day.isAfter(most) ? most : day;
    }

    private static List<InYear> inYears(Count count, LocalDate startsOn, LocalDate endsOn, LocalDate known) {
        return IntStream.rangeClosed(startsOn.getYear(), endsOn.minusDays(1).getYear())
                .mapToObj(year -> {
                    LocalDate until = Year.of(year + 1).atDay(1);
                    return new InYear(
                            year, count.within(Year.of(year).atDay(1), until.isBefore(known) ? until : known));
                })
                .toList();
    }

    private static Figure composed(Indicator indicator, Map<String, Figure> figures) {
        var branches = new ArrayList<Figure>();
        indicator.branches().forEach(it -> branches.add(Objects.requireNonNull(figures.get(it))));
        List<String> metBy = branches.stream()
                .filter(Figure::met)
                .map(it -> it.indicator().id())
                .toList();
        boolean any = indicator.anyOf() != null;
        boolean met = any ? !metBy.isEmpty() : metBy.size() == branches.size();
        Stream<Double> shares = branches.stream().map(it -> it.share() == null ? 0.0 : it.share());
        double share = any ? shares.reduce(0.0, Math::max) : shares.reduce(Double.MAX_VALUE, Math::min);
        return new Figure(
                indicator,
                null,
                met,
                null,
                share,
                branches.getFirst().from(),
                branches.getFirst().until(),
                List.of(),
                metBy,
                List.of());
    }
}
