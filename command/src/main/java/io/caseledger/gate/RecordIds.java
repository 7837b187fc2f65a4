package io.caseledger.gate;

import io.caseledger.shared.Creation;
import io.caseledger.shared.RecordId;
import io.caseledger.shared.Records;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Finds the ids of records that a command names: its target, and each other record it refers to. */
final class RecordIds {
    private static final String NOT_FOUND = "NOT_FOUND";

    /** The way to the ids of a type; computed once, for most inputs have dozens of parts and one or two ids. */
    private static final ClassValue<List<Way>> WAYS = new ClassValue<>() {
        @Override
        protected List<Way> computeValue(Class<?> type) {
            return type.isRecord() ? waysOf(type) : List.of();
        }
    };

    /**
     * An id that a command names.
     *
     * @param field its path in the input
     * @param refusal the code with which it is refused where there is no such record
     */
    record Named(String field, String id, String refusal) {}

    /** A component that is an id, or leads to some. */
    private record Way(
            String name, Method accessor, @Nullable String refusal) {}

    private RecordIds() {}

    /** The target first; without it where the command begins a new record. */
    static List<Named> in(Object command) {
        var found = new ArrayList<Named>();
        collect(command, "", found);
        return found;
    }

    private static void collect(Object value, String path, List<Named> found) {
        for (Way way : WAYS.get(value.getClass())) {
            take(
                    Records.read(way.accessor(), value),
                    path.isEmpty() ? way.name() : path + "." + way.name(),
                    way,
                    found);
        }
    }

    private static void take(@Nullable Object value, String field, Way way, List<Named> found) {
        switch (value) {
            case null -> {}
            case Collection<?> many -> {
                int index = 0;
                for (Object each : many) {
                    take(each, field + "[" + index++ + "]", way, found);
                }
            }
            case String id when way.refusal() != null -> found.add(new Named(field, id, way.refusal()));
            default -> collect(value, field, found);
        }
    }

    private static List<Way> waysOf(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .filter(it -> isId(type, it) || leadsOn(it))
                .map(it -> way(type, it))
                .toList();
    }

    private static boolean isId(Class<?> type, RecordComponent component) {
        RecordId id = component.getAnnotation(RecordId.class);
        return id != null && !id.inPart() || isTarget(component) && !Creation.class.isAssignableFrom(type);
    }

    private static boolean isTarget(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(TargetAggregateIdentifier.class);
    }

    /** What stands in it, or in its items, has ids itself. */
    private static boolean leadsOn(RecordComponent component) {
        return !WAYS.get(typeIn(component.getGenericType())).isEmpty();
    }

    private static Class<?> typeIn(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType items
            when items.getRawType() instanceof Class<?> raw && Collection.class.isAssignableFrom(raw) ->
                typeIn(items.getActualTypeArguments()[0]);
            default -> Object.class;
        };
    }

    private static Way way(Class<?> type, RecordComponent component) {
        RecordId id = component.getAnnotation(RecordId.class);
        @Nullable String refusal = id != null ? id.value() : isId(type, component) ? NOT_FOUND : null;
        return new Way(component.getName(), Records.accessor(component), refusal);
    }
}
