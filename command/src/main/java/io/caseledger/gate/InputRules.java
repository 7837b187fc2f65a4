package io.caseledger.gate;

import io.caseledger.shared.Records;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Rejected.Reason;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.Method;
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
    /** Known once for each type: reading annotations is slow, and an input has dozens of parts. */
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return type.isRecord()
                    ? Stream.of(type.getRecordComponents()).map(Part::of).toList()
                    : List.of();
        }
    };

    private record Part(String name, Method accessor, boolean required) {
        static Part of(RecordComponent component) {
            boolean required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            return new Part(component.getName(), Records.accessor(component), required);
        }
    }

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
        for (Part part : PARTS.get(value.getClass())) {
            Object inner = Records.read(part.accessor(), value);
            if (inner == null && !part.required()) {
                continue;
            }
            String field = path.isEmpty() ? part.name() : path + "." + part.name();
            switch (inner) {
                case null -> reasons.add(new Reason("REQUIRED", field, List.of()));
                case Collection<?> many -> {
                    int index = 0;
                    for (Object each : many) {
                        collectMissing(each, field + "[" + index++ + "]", reasons);
                    }
                }
                default -> collectMissing(inner, field, reasons);
            }
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
