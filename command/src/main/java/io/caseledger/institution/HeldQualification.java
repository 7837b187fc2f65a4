package io.caseledger.institution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A qualification as a register has it; one with a {@code voidReason} was recorded in error.
 *
 * @param number from 1 within a practitioner
 * @param endReason why it ended before its time
 */
public record HeldQualification(
        int number,
        Qualification qualification,
        @Nullable String endReason,
        @Nullable String voidReason) {

    boolean stands() {
        return voidReason == null;
    }

    boolean holdsOn(LocalDate day) {
        return stands() && qualification.validity().covers(day);
    }
}
