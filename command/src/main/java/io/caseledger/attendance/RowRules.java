package io.caseledger.attendance;

import io.caseledger.shared.Rejected;
import io.caseledger.shared.Rejected.Reason;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what a row says of a person by the same constraints that hold for a registration, and refuses only that row. */
@Component
class RowRules {
    private final Validator validator;

    RowRules(Validator validator) {
        this.validator = validator;
    }

    /**
     * The person whom a row describes; null when it names a known trainee.
     *
     * @throws Rejected about the column that is missing or wrong
     */
    @Nullable
    TraineeIdentity identity(AttendanceRow row) {
        if (row.unreadable() != null) {
            throw Rejected.about(row.unreadable(), "ROW_NOT_READ", row.unreadable());
        }
        if (row.traineeId() != null) {
            return null;
        }
        if (row.name() == null) {
            throw Rejected.about("name", "REQUIRED");
        }
        var who = new TraineeIdentity(row.name(), row.identityNumber(), row.phone(), row.organisation(), row.uscc());
        List<Reason> wrong = validator.validate(who).stream()
                .map(RowRules::reason)
                .sorted(Comparator.comparing(it -> Objects.requireNonNullElse(it.field(), "")))
                .toList();
        if (!wrong.isEmpty()) {
            throw new Rejected(wrong);
        }
        return who;
    }

    private static Reason reason(ConstraintViolation<TraineeIdentity> violation) {
        List<String> args = Stream.of("max", "min")
                .map(violation.getConstraintDescriptor().getAttributes()::get)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        return new Reason(
                violation.getMessageTemplate(), violation.getPropertyPath().toString(), args);
    }
}
