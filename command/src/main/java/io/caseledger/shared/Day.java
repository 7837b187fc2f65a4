package io.caseledger.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that a register names, which may be long ago or to come: from 1900 to 2199, so that a slip such as 0222 or 20222
 * is noticed. What has happened is marked {@link Happened} instead.
 */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Day.Validator.class)
public @interface Day {
    String message() default "DAY_OUT_OF_RANGE";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares the year. */
    final class Validator implements ConstraintValidator<Day, LocalDate> {
        @Override
        public boolean isValid(@Nullable LocalDate value, ConstraintValidatorContext context) {
            return value == null || (value.getYear() >= 1900 && value.getYear() <= 2199);
        }
    }
}
