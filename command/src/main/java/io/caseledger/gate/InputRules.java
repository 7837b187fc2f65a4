package io.caseledger.gate;

import io.caseledger.shared.Rejected;
import io.caseledger.shared.Rejected.Reason;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds an input against the constraints on its record: what is missing first, then what is wrong. */
@Component
class InputRules {
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return type.isRecord() ? List.of(type.getRecordComponents()) : List.of();
        }
    };

    private final Validator validator;

    InputRules(Validator validator) {
        this.validator = validator;
    }

    void check(Object input) {
        var reasons = new ArrayList<Reason>();
        collectMissing(input, "", reasons);
        if (reasons.isEmpty()) {
            validator.validate(input).stream().map(InputRules::reason).forEach(reasons::add);
        }
        if (!reasons.isEmpty()) {
            reasons.sort(Comparator.comparing(it -> Objects.requireNonNullElse(it.field(), "")));
            throw new Rejected(List.copyOf(reasons));
        }
    }

    /** A component that is not marked nullable must be there, whichever door the input came through. */
    private static void collectMissing(Object value, String path, List<Reason> reasons) {
        for (RecordComponent component : COMPONENTS.get(value.getClass())) {
            String field = path.isEmpty() ? component.getName() : path + "." + component.getName();
            Object part = read(component, value);
            if (part instanceof Collection<?> many) {
                int index = 0;
                for (Object each : many) {
                    collectMissing(each, field + "[" + index++ + "]", reasons);
                }
            } else if (part != null) {
                collectMissing(part, field, reasons);
            } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                reasons.add(new Reason("REQUIRED", field, List.of()));
            }
        }
    }

    private static @Nullable Object read(RecordComponent component, Object value) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }

    private static Reason reason(ConstraintViolation<?> violation) {
        Map<String, Object> limits = violation.getConstraintDescriptor().getAttributes();
        List<String> args = Stream.of("max", "min", "value")
                .map(limits::get)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        String field = violation.getPropertyPath().toString().replace(".<list element>", "");
        return new Reason(violation.getMessageTemplate(), field, args);
    }
}
