package io.caseledger.seal;

import io.caseledger.shared.OfPerson;
import io.caseledger.shared.Personal;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Finds what is personal in a record, and whose it is. Known once for each type. */
public final class PersonalParts {
    private static final ClassValue<PersonalParts> KNOWN = new ClassValue<>() {
        @Override
        protected PersonalParts computeValue(Class<?> type) {
            return new PersonalParts(type);
        }
    };

    private record Part(RecordComponent component, Method accessor, boolean personal) {}

    private final @Nullable RecordComponent ofPerson;
    private final @Nullable Method subject;
    private final List<Part> parts = new ArrayList<>();

    private PersonalParts(Class<?> type) {
        RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        ofPerson = Arrays.stream(components)
                .filter(it -> it.isAnnotationPresent(OfPerson.class))
                .findFirst()
                .orElse(null);
        subject = ofPerson == null ? null : Records.accessor(ofPerson);
        for (RecordComponent it : components) {
            if (holds(typeIn(it.getGenericType()), new HashSet<>())) {
                parts.add(new Part(it, Records.accessor(it), isPersonal(typeIn(it.getGenericType()))));
            }
        }
    }

    public static PersonalParts of(Class<?> type) {
        return KNOWN.get(type);
    }

    static boolean isPersonal(Class<?> type) {
        return type.isAnnotationPresent(Personal.class);
    }

    /** A type itself, or that of the items of a list. */
    private static Class<?> typeIn(Type type) {
        return switch (type) {
            case Class<?> it -> it;
            case ParameterizedType it when it.getActualTypeArguments()[0] instanceof Class<?> item -> item;
            default -> Object.class;
        };
    }

    private static boolean holds(Class<?> type, Set<Class<?>> seen) {
        return isPersonal(type)
                || type.isRecord()
                        && seen.add(type)
                        && Arrays.stream(type.getRecordComponents())
                                .anyMatch(it -> holds(typeIn(it.getGenericType()), seen));
    }

    /** Whether there can be anything personal in it. */
    public boolean any() {
        return !parts.isEmpty();
    }

    /** The component that says whose it is; absent when none does. */
    public @Nullable String subjectComponent() {
        return ofPerson == null ? null : ofPerson.getName();
    }

    /** Whose a record is; absent when it does not say. */
    public static @Nullable String subjectOf(Object record) {
        Method subject = of(record.getClass()).subject;
        return subject == null ? null : (String) Records.read(subject, record);
    }

    /** Hands over all that is personal in a value, each with the id of its person. */
    public static void each(Object record, BiConsumer<Object, String> taker) {
        if (of(record.getClass()).any()) {
            each(record, null, taker);
        }
    }

    private static void each(Object record, @Nullable String around, BiConsumer<Object, String> taker) {
        String own = subjectOf(record);
        String whose = own == null ? around : own;
        for (Part part : of(record.getClass()).parts) {
            Object value = Records.read(part.accessor(), record);
            switch (value) {
                case null -> {}
                case Collection<?> all -> all.forEach(it -> take(part, it, whose, taker));
                default -> take(part, value, whose, taker);
            }
        }
    }

    private static void take(Part part, Object value, @Nullable String whose, BiConsumer<Object, String> taker) {
        if (!part.personal()) {
            each(value, whose, taker);
        } else if (whose == null) {
            throw new IllegalStateException(part.component() + " is personal, and nothing around it says whose it is");
        } else {
            taker.accept(value, whose);
        }
    }

    /** The record with marks in the place of what is personal in it. */
    @SuppressWarnings("unchecked") // made by the constructor of the record's class
    static <V extends Record> V masked(V record, Withheld why) {
        Class<V> type = (Class<V>) record.getClass();
        Set<String> personal = new HashSet<>();
        of(type).parts.forEach(it -> personal.add(it.component().getName()));
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(it -> {
                    Object value = Records.read(Records.accessor(it), record);
                    return personal.contains(it.getName()) ? masked(value, why) : value;
                })
                .toArray();
        return Records.of(type, components, values);
    }

    private static @Nullable Object masked(@Nullable Object value, Withheld why) {
        return switch (value) {
            case null -> null;
            case Collection<?> all -> all.stream().map(it -> masked(it, why)).toList();
            case Record it when isPersonal(it.getClass()) -> why.in(it.getClass());
            case Record it -> masked(it, why);
            default -> value;
        };
    }
}
