package io.caseledger.edition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One version of data that is in force from {@code effectiveFrom} until the day before {@code effectiveTo}, in Asia/Shanghai. */
public interface Edition {
    String id();

    LocalDate effectiveFrom();

    @Nullable
    LocalDate effectiveTo();

    /** What it lacks or has wrong, its days aside; null when nothing is. It was just read, so anything may be missing. */
    @Nullable
    String fault();

    default boolean inForceOn(LocalDate day) {
        LocalDate end = effectiveTo();
        return !day.isBefore(effectiveFrom()) && (end == null || day.isBefore(end));
    }

    /** Whether there is a day on which both are in force. */
    default boolean overlaps(Edition other) {
        return endsAfter(other.effectiveFrom()) && other.endsAfter(effectiveFrom());
    }

    private boolean endsAfter(LocalDate day) {
        LocalDate end = effectiveTo();
        return end == null || day.isBefore(end);
    }
}
