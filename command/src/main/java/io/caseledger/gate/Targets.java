package io.caseledger.gate;

import io.caseledger.shared.Records;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Finds the component of a command that names the record it is for. */
public final class Targets {
    private static final ClassValue<RecordComponent> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(it -> it.getAccessor().isAnnotationPresent(TargetAggregateIdentifier.class))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(type + " names no target"));
        }
    };

    private Targets() {}

    /** The name of the component that carries the id, as in the GraphQL input. */
    public static String componentOf(Class<?> command) {
        return COMPONENTS.get(command).getName();
    }

    public static String idOf(Object command) {
        var accessor = Records.accessor(COMPONENTS.get(command.getClass()));
        return (String) Objects.requireNonNull(Records.read(accessor, command));
    }
}
