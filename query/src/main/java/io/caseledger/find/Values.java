package io.caseledger.find;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads what stands at a path of a record, and makes values comparable. */
public final class Values {
    private static final ClassValue<Map<String, MethodHandle>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
            var accessors = new HashMap<String, MethodHandle>();
            for (RecordComponent it : type.getRecordComponents()) {
                accessors.put(it.getName(), accessor(it));
            }
            return accessors;
        }
    };

    private static final Map<String, String[]> PARTS = new ConcurrentHashMap<>();

    private Values() {}

    private static MethodHandle accessor(RecordComponent component) {
        try {
            var method = component.getAccessor();
            method.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflect(method)
                    .asType(java.lang.invoke.MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }

    static String[] parts(String path) {
        return PARTS.computeIfAbsent(path, it -> it.split("\\.", -1));
    }

    /** Hands over each value at a path: none when it is absent, several when it leads through a list. */
    public static void at(@Nullable Object from, String path, Consumer<Object> taker) {
        at(from, parts(path), 0, taker);
    }

    private static void at(@Nullable Object from, String[] path, int step, Consumer<Object> taker) {
        switch (from) {
            case null -> {}
            case Collection<?> all -> all.forEach(it -> at(it, path, step, taker));
            case Record it when step < path.length -> at(read(it, path[step]), path, step + 1, taker);
            default -> taker.accept(from);
        }
    }

    private static @Nullable Object read(Record from, String component) {
        try {
            MethodHandle accessor =
                    Objects.requireNonNull(ACCESSORS.get(from.getClass()).get(component), component);
            return accessor.invokeExact((Object) from);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("Cannot read " + component + " of " + from.getClass(), e);
        }
    }

    /** A number, a day or an instant as it is ordered: days are the milliseconds of their start in UTC, as MongoDB keeps them. */
    static long number(Object value) {
        return switch (value) {
            case Number it -> it.longValue();
            case Instant it -> it.toEpochMilli();
            case LocalDate it -> it.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
            default -> throw new IllegalArgumentException(value + " is no number");
        };
    }

    /** A text, a flag or one of an enum as it is compared. */
    static String word(Object value) {
        return value instanceof Enum<?> it ? it.name() : value.toString();
    }
}
