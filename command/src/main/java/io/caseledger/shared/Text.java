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

/**
 * Text that people wrote: not blank, at most {@link #max()} code points, no control characters but tab and line breaks.
 * Any character of Unicode is welcome, rare Han characters of names above all; only halves of one are not.
 */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Text.Validator.class)
public @interface Text {
    int max() default 200;

    String message() default "TEXT_INVALID";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Tells what is wrong with a text. */
    final class Validator implements ConstraintValidator<Text, String> {
        private int max;

        @Override
        public void initialize(Text text) {
            max = text.max();
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            String fault = value == null ? null : fault(value);
            if (fault == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(fault).addConstraintViolation();
            return false;
        }

        private @Nullable String fault(String value) {
            if (value.isBlank()) {
                return "TEXT_BLANK";
            }
            if (value.codePointCount(0, value.length()) > max) {
                return "TEXT_TOO_LONG";
            }
            return value.codePoints().anyMatch(Validator::unwelcome) ? "TEXT_INVALID" : null;
        }

        private static boolean unwelcome(int codePoint) {
            boolean lineBreakOrTab = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
            boolean halfOfOne = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
            return halfOfOne || (Character.isISOControl(codePoint) && !lineBreakOrTab);
        }
    }
}
