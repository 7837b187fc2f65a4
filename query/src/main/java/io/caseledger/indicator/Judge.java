package io.caseledger.indicator;

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
import org.jspecify.annotations.Nullable;

/** Judges views of one kind by one indicator: do they count, on which day, and if not, what is lacking. */
public final class Judge {
    private final Indicator indicator;
    private final Map<String, RecordComponent> components;

    private Judge(Indicator indicator, Class<? extends Record> view) {
        this.indicator = indicator;
        components = Arrays.stream(view.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
        require(Objects.requireNonNull(indicator.on()), LocalDate.class);
        indicator.conditions().forEach(it -> require(it.field(), boolean.class));
        if (indicator.by() != null) {
            require(indicator.by(), String.class);
        }
    }

    /** The judges of all indicators that count this kind; fails when a definition names what the view lacks. */
    public static List<Judge> of(Indicators indicators, String kind, Class<? extends Record> view) {
        return indicators.counting(kind).stream().map(it -> new Judge(it, view)).toList();
    }

    private void require(String field, Class<?> type) {
        RecordComponent component = components.get(field);
        if (component == null || component.getType() != type) {
            throw new IllegalStateException("Indicator " + indicator.id() + " needs " + field + " of type "
                    + type.getSimpleName() + ", which its view lacks");
        }
    }

    public String indicatorId() {
        return indicator.id();
    }

    /** How the view stands from this event on. */
    public Span judge(Record view, long position, Instant recordedAt) {
        String key = indicator.by() == null ? null : (String) read(indicator.by(), view);
        for (Condition condition : indicator.conditions()) {
            if (!Objects.equals(read(condition.field(), view), condition.is())) {
                return new Span(position, recordedAt, null, condition.field(), key);
            }
        }
        String on = Objects.requireNonNull(indicator.on());
        LocalDate day = (LocalDate) read(on, view);
        return new Span(position, recordedAt, day, day == null ? on : null, key);
    }

    private @Nullable Object read(String field, Record view) {
        try {
            return Objects.requireNonNull(components.get(field)).getAccessor().invoke(view);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + field + " of " + view.getClass(), e);
        }
    }
}
