package io.caseledger.travel;

import io.caseledger.shared.Corrects;
import io.caseledger.shared.OccursAt;
import io.caseledger.shared.Retroactive;
import io.caseledger.shared.Zone;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When the events of a type take effect, as the type declares it. */
final class Rules {
    private static final String OCCURRED_AT = "occurredAt";
    private static final ClassValue<Rules> OF = new ClassValue<>() {
        @Override
        protected Rules computeValue(Class<?> type) {
            return new Rules(type);
        }
    };

    /** Which earlier events something is about. */
    record About(Set<Class<?>> types, @Nullable RecordComponent by, String name) {
        boolean means(Object said, Object earlier) {
            return types.contains(earlier.getClass())
                    && (by == null
                            || Objects.equals(read(by, said), read(component(earlier.getClass(), name), earlier)));
        }
    }

    /** A component of a correction that is about other events. */
    record Part(int index, RecordComponent component, About about, String inside) {
        /** When the first of them truly happened, if it says so. */
        @Nullable
        Instant time(Object said) {
            return instant(component, inside, said);
        }
    }

    private final Class<?> type;
    private final @Nullable About about;
    private final boolean retroactive;
    private final List<Part> parts;
    private final @Nullable RecordComponent time;
    private final String inside;

    static Rules of(Object event) {
        return OF.get(event.getClass());
    }

    private Rules(Class<?> type) {
        this.type = type;
        var says = type.getAnnotation(Retroactive.class);
        retroactive = says != null;
        about = says == null || says.of().length == 0 ? null : about(says.of(), says.by());
        parts = partsOf(type);
        time = timeComponent();
        var at = time == null ? null : time.getAnnotation(OccursAt.class);
        inside = at == null ? "" : at.part();
    }

    private About about(Class<?>[] types, String by) {
        return new About(Set.of(types), by.isEmpty() ? null : component(type, by), by);
    }

    private List<Part> partsOf(Class<?> type) {
        var found = new ArrayList<Part>();
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            var corrects = components[i].getAnnotation(Corrects.class);
            if (corrects != null) {
                found.add(new Part(i, components[i], about(corrects.value(), corrects.by()), corrects.part()));
            }
        }
        return List.copyOf(found);
    }

    private @Nullable RecordComponent timeComponent() {
        var named = Arrays.stream(type.getRecordComponents())
                .filter(it -> it.isAnnotationPresent(OccursAt.class))
                .findFirst();
        return named.or(() -> Arrays.stream(type.getRecordComponents())
                        .filter(it -> it.getName().equals(OCCURRED_AT))
                        .findFirst())
                .orElse(null);
    }

    boolean isRetroactive() {
        return retroactive;
    }

    /** The events that all of it is about; absent when that is the whole record. */
    @Nullable
    About about() {
        return about;
    }

    List<Part> parts() {
        return parts;
    }

    /** When it happened, by itself; absent when it does not say. */
    @Nullable
    Instant occurredAt(Object event) {
        return time == null ? null : instant(time, inside, event);
    }

    private static @Nullable Instant instant(RecordComponent component, String inside, Object of) {
        Object value = read(component, of);
        if (value != null && !inside.isEmpty()) {
            value = read(component(value.getClass(), inside), value);
            return value instanceof Instant end ? end.minusNanos(1) : null; // midnight ends the day before
        }
        return switch (value) {
            case Instant at -> at;
            case LocalDate day -> Zone.startOf(day);
            case null, default -> null;
        };
    }

    /** The same event without some of its parts. */
    Object without(Object event, List<Part> left) {
        RecordComponent[] components = type.getRecordComponents();
        var values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(components[i], event);
        }
        left.forEach(it -> values[it.index()] = null);
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot leave " + left + " out of " + event, e);
        }
    }

    private static RecordComponent component(Class<?> of, String name) {
        return Arrays.stream(of.getRecordComponents())
                .filter(it -> it.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(of + " has no " + name));
    }

    private static @Nullable Object read(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component + " of " + of.getClass(), e);
        }
    }
}
