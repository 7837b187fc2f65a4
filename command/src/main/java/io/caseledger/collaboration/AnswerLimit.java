package io.caseledger.collaboration;

import io.caseledger.deadline.Clock;
import io.caseledger.deadline.Clocks;
import io.caseledger.deadline.NoPackInForce;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Zone;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By when a request is to be answered: a day that the sender sets, kept as it is, or the limit of the rule pack. Both are
 * policy, so a day that members agreed on does not move off a non-working day, as a statutory limit would.
 */
final class AnswerLimit {
    static final String RULE = "collaboration.answer";
    private static final int MOST_YEARS = 1;

    private AnswerLimit() {}

    static Clock start(Clocks clocks, Instant sentAt, @Nullable LocalDate dueOn) {
        try {
            Clock usual = clocks.start(RULE, sentAt);
            return dueOn == null ? usual : until(usual, dueOn, "dueOn");
        } catch (NoPackInForce none) {
            throw Rejected.about("occurredAt", "RULE_NOT_IN_FORCE", none.rule(), none.day());
        }
    }

    /** The same clock with another last day, from the day of sending to a year later. */
    static Clock until(Clock clock, LocalDate lastDay, String field) {
        LocalDate first = Zone.dayOf(clock.startedAt());
        LocalDate most = first.plusYears(MOST_YEARS);
        boolean within = !lastDay.isBefore(first) && !lastDay.isAfter(most);
        Rejected.unlessAbout(field, within, "DUE_DATE_OUT_OF_RANGE", first, most);
        return clock.until(lastDay);
    }

    /** An extension ends later than what it extends. */
    static Clock extended(Clocks clocks, Clock clock, LocalDate until) {
        LocalDate lastDay = clocks.lastDay(clock);
        Rejected.unlessAbout("until", until.isAfter(lastDay), "EXTENSION_NOT_LATER", lastDay);
        return until(clock, until, "until");
    }
}
