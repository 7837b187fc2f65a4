package io.caseledger.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/** A day or an instant on which something happened: not before 2000, not in the future, both seen from Shanghai. */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Happened.Validator.class)
public @interface Happened {
    String message() default "DATE_OUT_OF_RANGE";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares with the clock that the validation was given. */
    final class Validator implements ConstraintValidator<Happened, Temporal> {
        private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

        @Override
        public boolean isValid(@Nullable Temporal value, ConstraintValidatorContext context) {
            Clock clock = context.getClockProvider().getClock();
            return switch (value) {
                case null -> true;
                case LocalDate day ->
                    !day.isBefore(EARLIEST) && !day.isAfter(LocalDate.now(clock.withZone(Zone.SHANGHAI)));
                case Instant at -> !at.isBefore(Zone.startOf(EARLIEST)) && !at.isAfter(clock.instant());
                default ->
                    throw new IllegalArgumentException("@Happened is for days and instants, not " + value.getClass());
            };
        }
    }
}
