package io.caseledger.annex;

import io.caseledger.shared.Rejected;
import io.caseledger.shared.Zone;
import java.time.Instant;
import java.time.LocalDate;

/** Which periods an annex can be about. */
public final class AnnexPeriod {
    static final int LONGEST_YEARS = 20;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private AnnexPeriod() {}

    /**
     * Refuses a period that is none, that is too long or that is not over.
     *
     * @throws Rejected {@code DATE_OUT_OF_RANGE}, {@code PERIOD_ENDS_BEFORE_START}, {@code ANNEX_PERIOD_TOO_LONG} or {@code
     *     ANNEX_PERIOD_NOT_OVER}
     */
    public static void check(LocalDate from, LocalDate until, Instant now) {
        Rejected.unlessAbout("from", !from.isBefore(EARLIEST), "DATE_OUT_OF_RANGE");
        Rejected.unlessAbout("until", until.isAfter(from), "PERIOD_ENDS_BEFORE_START");
        Rejected.unlessAbout(
                "until", !until.isAfter(from.plusYears(LONGEST_YEARS)), "ANNEX_PERIOD_TOO_LONG", LONGEST_YEARS);
        LocalDate tomorrow = Zone.dayOf(now).plusDays(1);
        Rejected.unlessAbout("until", !until.isAfter(tomorrow), "ANNEX_PERIOD_NOT_OVER", tomorrow);
    }
}
