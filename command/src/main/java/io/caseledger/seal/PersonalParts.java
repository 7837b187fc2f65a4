package io.caseledger.seal;

import io.caseledger.shared.MaybePerson;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.Personal;
import io.caseledger.shared.Records;
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
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Finds what is personal in a record, and whose it is. Known once for each type. */
public final class PersonalParts {
    /** Between the id of a record and what tells one of its persons from the others. */
    private static final String OF_RECORD = "#";

    private static final ClassValue<PersonalParts> KNOWN = new ClassValue<>() {
        @Override
        protected PersonalParts computeValue(Class<?> type) {
            return new PersonalParts(type);
        }
    };

    private record Part(int index, RecordComponent component, Method accessor) {}

    private final RecordComponent[] components;
    private final Method[] accessors;
    private final @Nullable RecordComponent ofPerson;
    private final @Nullable Method subject;
    private final List<Part> parts = new ArrayList<>();

    private PersonalParts(Class<?> type) {
        components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        accessors = Arrays.stream(components).map(Records::accessor).toArray(Method[]::new);
        ofPerson = Arrays.stream(components)
                .filter(it -> it.isAnnotationPresent(OfPerson.class))
                .findFirst()
                .orElse(null);
        subject = ofPerson == null ? null : Records.accessor(ofPerson);
        for (int i = 0; i < components.length; i++) {
            if (holds(typeIn(components[i].getGenericType()), new HashSet<>())) {
                parts.add(new Part(i, components[i], accessors[i]));
            }
        }
    }

    public static PersonalParts of(Class<?> type) {
        return KNOWN.get(type);
    }

    static boolean isPersonalType(Class<?> type) {
        return type.isAnnotationPresent(Personal.class);
    }

    /** Whether a value tells who a natural person is. */
    public static boolean isPersonal(Object value) {
        return isPersonalType(value.getClass()) && !(value instanceof MaybePerson somebody && !somebody.natural());
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
        return isPersonalType(type)
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

    /** Whose a personal value is within a record of somebody: the one whose the record is, or one of several in it. */
    public static String subjectOf(Object value, String around) {
        String own = subjectOf(value);
        return own == null ? around : idWithin(around, own);
    }

    /** The id of a person who is one of several in a record. */
    public static String idWithin(String recordId, String own) {
        return recordId + OF_RECORD + own;
    }

    /** The record within which a person is one of several; the person itself where it is a record of its own. */
    public static String recordOf(String subject) {
        int end = subject.lastIndexOf(OF_RECORD);
        return end < 0 ? subject : subject.substring(0, end);
    }

    /** Hands over all that is personal in a value, each with the id of its person. */
    public static void each(Object record, BiConsumer<Object, String> taker) {
        if (of(record.getClass()).any()) {
            var _ = replaced(record, null, (value, subject) -> {
                taker.accept(value, subject);
                return value;
            });
        }
    }

    /** The record with something else in the place of what is personal; the record itself where nothing else stands there. */
    @SuppressWarnings("unchecked") // made by the constructor of the record's class
    static <V extends Record> V replaced(V record, BiFunction<Object, String, Object> change) {
        return of(record.getClass()).any() ? (V) replaced((Object) record, null, change) : record;
    }

    private static Object replaced(Object record, @Nullable String around, BiFunction<Object, String, Object> change) {
        PersonalParts shape = of(record.getClass());
        String own = subjectOf(record);
        String whose = own == null ? around : own;
        @Nullable Object[] values = null;
        for (Part part : shape.parts) {
            Object value = Records.read(part.accessor(), record);
            Object now = value instanceof Collection<?> all
                    ? all(part, all, whose, change)
                    : one(part, value, whose, change);
            if (now != value) {
                values = values == null ? valuesOf(record) : values;
                values[part.index()] = now;
            }
        }
        return values == null ? record : Records.of(record.getClass(), shape.components, values);
    }

    /** What all components of a record hold. */
    static @Nullable Object[] valuesOf(Object record) {
        return Arrays.stream(of(record.getClass()).accessors)
                .map(it -> Records.read(it, record))
                .toArray();
    }

    private static Object all(
            Part part, Collection<?> values, @Nullable String whose, BiFunction<Object, String, Object> change) {
        var now = new ArrayList<@Nullable Object>(values.size());
        boolean same = true;
        for (Object each : values) {
            Object other = one(part, each, whose, change);
            same &= other == each;
            now.add(other);
        }
        return same ? values : List.copyOf(now);
    }

    private static @Nullable Object one(
            Part part, @Nullable Object value, @Nullable String whose, BiFunction<Object, String, Object> change) {
        if (value == null) {
            return null;
        }
        if (!isPersonalType(value.getClass())) {
            return replaced(value, whose, change);
        }
        if (!isPersonal(value)) {
            return value;
        }
        if (whose == null) {
            throw new IllegalStateException(part.component() + " is personal, and nothing around it says whose it is");
        }
        return change.apply(value, subjectOf(value, whose));
    }
}
