package io.caseledger.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A unified social credit code (统一社会信用代码): 18 characters, the last one a check character (GB 32100-2015). */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Uscc.Validator.class)
public @interface Uscc {
    String message() default "USCC_INVALID";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Weighs the first 17 characters and compares the check character. */
    final class Validator implements ConstraintValidator<Uscc, String> {
        /** The alphabet of GB 32100-2015: digits and letters without I, O, Z, S, V. */
        private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

        private static final int BASE = 31;

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || holds(value);
        }

        static boolean holds(String code) {
            if (code.length() != 18 || code.chars().anyMatch(it -> ALPHABET.indexOf(it) < 0)) {
                return false;
            }
            int sum = 0;
            int weight = 1;
            for (int i = 0; i < 17; i++) {
                sum += ALPHABET.indexOf(code.charAt(i)) * weight;
                weight = weight * 3 % BASE;
            }
            return ALPHABET.indexOf(code.charAt(17)) == (BASE - sum % BASE) % BASE;
        }
    }
}
