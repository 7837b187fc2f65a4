package io.caseledger.attendance;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of an identity document. One of a citizen (公民身份号码: 17 digits and a check character) must add up, as GB
 * 11643-1999 has it; passports and others are taken as they are.
 */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = IdentityNumber.Validator.class)
@interface IdentityNumber {
    String message() default "IDENTITY_NUMBER_INVALID";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Weighs the first 17 digits and compares the check character (ISO 7064, MOD 11-2). */
    final class Validator implements ConstraintValidator<IdentityNumber, String> {
        private static final Pattern OF_CITIZEN = Pattern.compile("[0-9]{17}[0-9X]");
        private static final String CHECKS = "10X98765432";

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || holds(TraineeKeys.plain(value));
        }

        static boolean holds(String number) {
            if (!OF_CITIZEN.matcher(number).matches()) {
                return true;
            }
            int sum = 0;
            for (int i = 0; i < 17; i++) {
                sum += (number.charAt(i) - '0') * ((1 << (17 - i)) % 11);
            }
            return CHECKS.charAt(sum % 11) == number.charAt(17);
        }
    }
}
