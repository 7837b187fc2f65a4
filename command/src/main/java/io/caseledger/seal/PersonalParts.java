package io.caseledger.seal;

import io.caseledger.shared.Kept;
import io.caseledger.shared.MaybePerson;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.Person;
import io.caseledger.shared.Personal;
import io.caseledger.shared.Records;
import io.caseledger.shared.Which;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is personal in a type of records, and whose it is. Known once for each type. */
public final class PersonalParts {
    /** Between the id of a record and what tells one of its persons from the others. */
    private static final String OF_RECORD = "#";

    private static final ClassValue<PersonalParts> KNOWN = new ClassValue<>() {
        @Override
        protected PersonalParts computeValue(Class<?> type) {
            return new PersonalParts(type);
        }
    };

    /**
     * @param word by which the record calls the {@link Person} who is told; null where something personal is further within
     * @param required whether something must stand there
     */
    record Part(
            int index,
            RecordComponent component,
            Method accessor,
            @Nullable String word,
            boolean required) {
        @Nullable
        Object of(Object record) {
            return Records.read(accessor, record);
        }
    }

    private final RecordComponent[] components;
    private final Method[] accessors;
    private final @Nullable RecordComponent ofPerson;
    private final @Nullable Method subject;
    private final @Nullable Method which;
    private final List<Part> parts = new ArrayList<>();
    private final List<Part> texts = new ArrayList<>();
    private final boolean named;

    private PersonalParts(Class<?> type) {
        components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        accessors = Arrays.stream(components).map(Records::accessor).toArray(Method[]::new);
        ofPerson = component(OfPerson.class);
        subject = ofPerson == null ? null : Records.accessor(ofPerson);
        RecordComponent part = component(Which.class);
        which = part == null ? null : Records.accessor(part);
        for (int i = 0; i < components.length; i++) {
            RecordComponent it = components[i];
            boolean required = !it.getAnnotatedType().isAnnotationPresent(Nullable.class);
            Person person = it.getAnnotation(Person.class);
            if (person != null || holds(typeIn(it.getGenericType()), PersonalParts::tells)) {
                parts.add(new Part(i, it, accessors[i], person == null ? null : person.value(), required));
            }
            if (it.getType() == String.class && !it.isAnnotationPresent(Kept.class)) {
                texts.add(new Part(i, it, accessors[i], null, required));
            }
        }
        named = holds(type, PersonalParts::names);
    }

    private @Nullable RecordComponent component(Class<? extends Annotation> marked) {
        return Arrays.stream(components)
                .filter(it -> it.isAnnotationPresent(marked))
                .findFirst()
                .orElse(null);
    }

    public static PersonalParts of(Class<?> type) {
        return KNOWN.get(type);
    }

    static boolean isPersonalType(Class<?> type) {
        return type.isAnnotationPresent(Personal.class);
    }

    /** Whether a value tells who a natural person is. */
    public static boolean isPersonal(Object value) {
        return isPersonalType(value.getClass()) && isNatural(value);
    }

    static boolean isNatural(Object value) {
        return !(value instanceof MaybePerson somebody) || somebody.natural();
    }

    /** A type itself, or that of the items of a list. */
    private static Class<?> typeIn(Type type) {
        return switch (type) {
            case Class<?> it -> it;
            case ParameterizedType it when it.getActualTypeArguments()[0] instanceof Class<?> item -> item;
            default -> Object.class;
        };
    }

    private static boolean tells(Class<?> type) {
        return isPersonalType(type) || names(type);
    }

    private static boolean names(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents()).anyMatch(it -> it.isAnnotationPresent(Person.class));
    }

    private static boolean holds(Class<?> type, Predicate<Class<?>> wanted) {
        return holds(type, wanted, new HashSet<>());
    }

    private static boolean holds(Class<?> type, Predicate<Class<?>> wanted, Set<Class<?>> seen) {
        return wanted.test(type)
                || type.isRecord()
                        && seen.add(type)
                        && Arrays.stream(type.getRecordComponents())
                                .anyMatch(it -> holds(typeIn(it.getGenericType()), wanted, seen));
    }

    /** Whether there can be anything personal in it. */
    public boolean any() {
        return !parts.isEmpty();
    }

    /** Whether something in it tells a {@link Person} by texts. */
    public boolean named() {
        return named;
    }

    /** The components in which something is personal. */
    List<Part> parts() {
        return parts;
    }

    /** The texts that tell who somebody is, when the whole is a {@link Person}. */
    List<Part> texts() {
        return texts;
    }

    RecordComponent[] components() {
        return components;
    }

    /** The component that says whose it is; absent when none does. */
    public @Nullable String subjectComponent() {
        return ofPerson == null ? null : ofPerson.getName();
    }

    /** Which part of a record this is; absent when it does not say. */
    @Nullable
    String whichOf(Object record) {
        return which == null ? null : String.valueOf(Records.read(which, record));
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
        return recordId + OF_RECORD + own.replace(OF_RECORD, "%23");
    }

    /** The record within which a person is one of several; the person itself where it is a record of its own. */
    public static String recordOf(String subject) {
        int end = subject.lastIndexOf(OF_RECORD);
        return end < 0 ? subject : subject.substring(0, end);
    }

    /** What all components of a record hold. */
    static @Nullable Object[] valuesOf(Object record) {
        return Arrays.stream(of(record.getClass()).accessors)
                .map(it -> Records.read(it, record))
                .toArray();
    }
}
