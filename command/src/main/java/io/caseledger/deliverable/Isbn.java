package io.caseledger.deliverable;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A standard book number of 13 digits with its check digit (GB/T 5795-2006, ISO 2108), with or without hyphens and spaces. */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Isbn.Validator.class)
public @interface Isbn {
    String message() default "ISBN_INVALID";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Digits weigh 1 and 3 in turn; their sum is a multiple of ten. */
    final class Validator implements ConstraintValidator<Isbn, String> {
        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || holds(value);
        }

        static boolean holds(String value) {
            String digits = value.replaceAll("[- ]", "");
            if (value.length() > 20 || !digits.matches("97[89][0-9]{10}")) {
                return false;
            }
            int sum = 0;
            for (int i = 0; i < digits.length(); i++) {
                sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
            }
            return sum % 10 == 0;
        }
    }
}
