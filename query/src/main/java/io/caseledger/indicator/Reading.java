package io.caseledger.indicator;

import io.caseledger.indicator.Figure.InYear;
import io.caseledger.indicator.Indicator.Period;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one tally says on one day. Figures that rest on others ask for them here; definitions never go in circles. */
record Reading(Indicators indicators, Tally tally, LocalDate asOf) {

    /** Half-open, and its part that is already known on the day. */
    private record Window(LocalDate from, LocalDate until, LocalDate known) {
        int of(Count count) {
            return count.within(from, until.isBefore(known) ? until : known);
        }
    }

    Figure of(String id) {
        Indicator indicator = indicators.find(id).orElseThrow();
        if (!indicator.branches().isEmpty()) {
            return composed(indicator);
        }
        if (!indicator.isActive() || indicator.count() == null) {
            return new Figure(indicator, null, null, false, null, null, null, null, List.of(), List.of(), List.of());
        }
        return counted(indicator, window(indicator));
    }

    private Figure counted(Indicator indicator, Window window) {
        Count count = count(indicator);
        int value = window.of(count);
        Integer target = target(indicator);
        List<String> metBy = met(indicator.required());
        boolean reached = target != null && (indicator.all() == null ? value >= target : value == target && target > 0);
        return new Figure(
                indicator,
                value,
                target,
                reached && metBy.size() == indicator.required().size(),
                target == null ? null : value - target,
                target == null || target == 0 ? null : (double) value / target,
                window.from(),
                window.until(),
                inYears(count, window.known()),
                metBy,
                List.of());
    }

    private @Nullable Integer target(Indicator indicator) {
        if (indicator.all() != null) {
            return of(indicator.all()).value();
        }
        return indicator.target() == null ? null : Math.multiplyExact(indicator.target(), indicator.unitSize());
    }

    private List<String> met(List<String> ids) {
        return ids.stream().filter(it -> of(it).met()).toList();
    }

    private Count count(Indicator indicator) {
        return tally.counts().stream()
                .filter(it -> it.indicator().equals(indicator.id()))
                .findFirst()
                .orElse(new Count(indicator.id(), List.of()));
    }

    private LocalDate startsOn() {
        return Objects.requireNonNull(tally.startsOn());
    }

    private LocalDate endsOn() {
        return Objects.requireNonNull(tally.endsOn());
    }

    private Window window(Indicator indicator) {
        LocalDate known = asOf.plusDays(1);
        if (indicator.period() != Period.CALENDAR_YEAR) {
            return new Window(startsOn(), endsOn(), known);
        }
        LocalDate last = endsOn().minusDays(1);
        LocalDate day = asOf.isBefore(startsOn()) ? startsOn() : asOf.isAfter(last) ? last : asOf;
        LocalDate from = day.withDayOfYear(1);
        return new Window(from, from.plusYears(1), known);
    }

    private List<InYear> inYears(Count count, LocalDate known) {
        return IntStream.rangeClosed(startsOn().getYear(), endsOn().minusDays(1).getYear())
                .mapToObj(Year::of)
                .map(it -> new InYear(
                        it.getValue(), new Window(it.atDay(1), it.plusYears(1).atDay(1), known).of(count)))
                .toList();
    }

    private Figure composed(Indicator indicator) {
        List<Figure> branches = indicator.branches().stream().map(this::of).toList();
        List<String> metBy = met(indicator.branches());
        boolean any = indicator.anyOf() != null;
        Stream<Double> shares = branches.stream().map(it -> it.share() == null ? 0.0 : it.share());
        return new Figure(
                indicator,
                null,
                null,
                any ? !metBy.isEmpty() : metBy.size() == branches.size(),
                null,
                any ? shares.reduce(0.0, Math::max) : shares.reduce(Double.MAX_VALUE, Math::min),
                branches.getFirst().from(),
                branches.getFirst().until(),
                List.of(),
                metBy,
                List.of());
    }
}
