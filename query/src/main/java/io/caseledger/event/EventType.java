package io.caseledger.event;

import io.caseledger.shared.Records;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A type of event.
 *
 * @param name as in {@code ComplaintFiled}; no two types share one
 * @param feature the word of its feature, as in {@code complaint}
 * @param happened what says when it happened; absent where the recording is all that happened
 */
record EventType(
        String name,
        String feature,
        Class<?> type,
        @Nullable RecordComponent happened) {
    /** The components that say when something happened, the best one first; of a day, it is the beginning. */
    private static final List<String> HAPPENED =
            List.of("occurredAt", "at", "raisedAt", "signedOn", "inForceOn", "completedOn", "closedOn");

    static EventType of(Class<?> type) {
        return new EventType(type.getSimpleName(), feature(type.getName()), type, happened(type));
    }

    /** The word of the feature that a class belongs to: the package after that of the whole. */
    static String feature(String className) {
        String[] parts = className.split("\\.", 4);
        return parts.length < 3 ? "" : parts[2];
    }

    private static @Nullable RecordComponent happened(Class<?> type) {
        return HAPPENED.stream()
                .flatMap(it -> component(type, it).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<RecordComponent> component(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(it -> it.getName().equals(name))
                .filter(it -> it.getType() == Instant.class || it.getType() == LocalDate.class)
                .findFirst();
    }

    @Nullable
    String revision() {
        Revision revision = type.getAnnotation(Revision.class);
        return revision == null ? null : revision.value();
    }

    /** When an event of this type happened; absent when it does not say. */
    @Nullable
    Object happened(Object event) {
        if (happened == null) {
            return null;
        }
        Method accessor = Records.accessor(happened);
        return Records.read(accessor, event);
    }
}
