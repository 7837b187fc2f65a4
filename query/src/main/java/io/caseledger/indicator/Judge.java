package io.caseledger.indicator;

import io.caseledger.indicator.Count.OnDay;
import io.caseledger.indicator.Indicator.Condition;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges views of one kind by one indicator: do they count, from which day on, how much, and if not, what is lacking. */
public final class Judge {
    private final Indicator indicator;
    private final List<String> days;
    private final Map<String, RecordComponent> components;

    private Judge(Indicator indicator, @Nullable Indicator whole, Class<? extends Record> view) {
        this.indicator = indicator;
        days = Stream.of(whole == null ? null : whole.on(), indicator.on())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        components = Arrays.stream(view.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
        days.forEach(it -> require(it, LocalDate.class));
        indicator.conditions().forEach(it -> require(it.field(), boolean.class));
        require(indicator.until(), LocalDate.class);
        require(indicator.by(), String.class);
        require(indicator.within(), String.class);
        require(indicator.sum(), int.class);
    }

    /** The judges of all indicators that count this kind; fails when a definition names what the view lacks. */
    public static List<Judge> of(Indicators indicators, String kind, Class<? extends Record> view) {
        return indicators.counting(kind).stream()
                .map(it -> new Judge(it, indicators.wholeOf(it).orElse(null), view))
                .toList();
    }

    private void require(@Nullable String field, Class<?> type) {
        if (field == null) {
            return;
        }
        RecordComponent component = components.get(field);
        if (component == null || component.getType() != type) {
            throw new IllegalStateException("Indicator " + indicator.id() + " needs " + field + " of type "
                    + type.getSimpleName() + ", which its view lacks");
        }
    }

    public String indicatorId() {
        return indicator.id();
    }

    /** How the view stands from this event on, whenever its project begins. */
    public Span judge(Record view, long position, Instant recordedAt) {
        return judge(view, position, recordedAt, null);
    }

    /** How the view stands from this event on, in a project that begins on a day. */
    public Span judge(Record view, long position, Instant recordedAt, @Nullable LocalDate startsOn) {
        String lacking = lacking(view, startsOn);
        LocalDate on = lacking == null ? latest(view) : null;
        var span = new Span(position, recordedAt, on, lacking, text(indicator.by(), view));
        return span.stepping(text(indicator.within(), view), on == null ? List.of() : steps(view, on));
    }

    private @Nullable String lacking(Record view, @Nullable LocalDate startsOn) {
        for (Condition condition : indicator.conditions()) {
            if (!Objects.equals(read(condition.field(), view), condition.is())) {
                return condition.field();
            }
        }
        for (String field : days) {
            if (day(field, view) == null) {
                return field;
            }
        }
        String first = days.getFirst();
        if (indicator.isRelative()
                && startsOn != null
                && Objects.requireNonNull(day(first, view)).isBefore(startsOn)) {
            return first;
        }
        LocalDate until = day(indicator.until(), view);
        return until == null || until.isAfter(latest(view)) ? null : indicator.until();
    }

    private LocalDate latest(Record view) {
        return days.stream()
                .map(it -> Objects.requireNonNull(day(it, view)))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private List<OnDay> steps(Record view, LocalDate on) {
        String sum = indicator.sum();
        int amount = sum == null ? 1 : (int) Objects.requireNonNull(read(sum, view));
        LocalDate until = day(indicator.until(), view);
        return until == null
                ? List.of(new OnDay(on, amount))
                : List.of(new OnDay(on, amount), new OnDay(until, -amount));
    }

    private @Nullable LocalDate day(@Nullable String field, Record view) {
        return field == null ? null : (LocalDate) read(field, view);
    }

    private @Nullable String text(@Nullable String field, Record view) {
        return field == null ? null : (String) read(field, view);
    }

    private @Nullable Object read(String field, Record view) {
        try {
            return Objects.requireNonNull(components.get(field)).getAccessor().invoke(view);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + field + " of " + view.getClass(), e);
        }
    }
}
