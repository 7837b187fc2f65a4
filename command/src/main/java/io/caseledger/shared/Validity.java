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
 * The days on which something holds, half-open: a certificate until 1 January is good for the last time on 31 December.
 *
 * @param from the first day
 * @param until the first day on which it no longer holds; absent while no end is known
 */
@Validity.Lasting
public record Validity(@Day LocalDate from, @Day @Nullable LocalDate until) {

    /** From a day, without a known end. */
    public static Validity since(LocalDate from) {
        return new Validity(from, null);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether there is a day that both cover. */
    public boolean meets(Validity other) {
        return (until == null || other.from.isBefore(until)) && (other.until == null || from.isBefore(other.until));
    }

    /** Whether it is over when the other begins. */
    public boolean endsBefore(Validity other) {
        return until != null && !until.isAfter(other.from);
    }

    /**
     * The same from its first day, until another end, which shortens it.
     *
     * @throws Rejected with {@code DAY_OUTSIDE_PERIOD} when it had not begun or was over by then
     */
    public Validity endingOn(LocalDate end, String field) {
        boolean within = end.isAfter(from) && (until == null || end.isBefore(until));
        Rejected.unlessAbout(field, within, "DAY_OUTSIDE_PERIOD", from, until == null ? "…" : until);
        return new Validity(from, end);
    }

    /** Covers at least one day. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = Lasting.Validator.class)
    public @interface Lasting {
        String message() default "VALIDITY_EMPTY";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        /** Compares the two days. */
        final class Validator implements ConstraintValidator<Lasting, Validity> {
            @Override
            public boolean isValid(@Nullable Validity it, ConstraintValidatorContext context) {
                if (it == null || it.until() == null || it.until().isAfter(it.from())) {
                    return true;
                }
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("VALIDITY_EMPTY")
                        .addPropertyNode("until")
                        .addConstraintViolation();
                return false;
            }
        }
    }
}
