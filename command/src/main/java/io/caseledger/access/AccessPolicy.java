package io.caseledger.access;

import io.caseledger.deadline.Wording;
import io.caseledger.edition.Sourced;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long accesses are kept, from {@code effectiveFrom} until the day before {@code effectiveTo}.
 *
 * @param keepMonths at least six (网络安全法 21)
 */
record AccessPolicy(
        String id, LocalDate effectiveFrom, @Nullable LocalDate effectiveTo, Mark mark, Wording source, int keepMonths)
        implements Sourced {
    private static final int LEAST = 6;

    /** The first day that is kept on a day; six months after an access, it is still there on the same day of the month. */
    LocalDate firstKept(LocalDate today) {
        return today.minusMonths(keepMonths);
    }

    @Override
    public @Nullable String wrong() {
        return keepMonths >= LEAST ? null : "keepMonths is less than 6, which the law wants (网络安全法 21)";
    }
}
