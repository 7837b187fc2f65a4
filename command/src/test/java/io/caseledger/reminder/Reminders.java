package io.caseledger.reminder;

import io.caseledger.deadline.Clock;
import io.caseledger.deadline.Clocks;
import io.caseledger.deadline.Notice;
import io.caseledger.deadline.ReminderPlans;
import io.caseledger.gate.Origins;
import io.caseledger.reminder.ReminderEvent.LimitMissed;
import io.caseledger.reminder.ReminderEvent.ReminderAcknowledged;
import io.caseledger.reminder.ReminderEvent.ReminderRaised;
import io.caseledger.shared.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/**
 * A limit with dates computed by hand. The declaration arrives on Friday 2022-09-16; the 15th day after it is 1 October, a
 * holiday until the 7th; Saturday the 8th is a make-up workday, so the limit ends with it (民诉法 85).
 */
final class Reminders {
    static final Instant ARRIVED = Instant.parse("2022-09-16T07:00:00Z");
    static final Instant DUE = Instant.parse("2022-10-08T16:00:00Z");
    static final Clock WAIT = new Clock("ecommerce.declaration-wait", "ecommerce-law-2019", ARRIVED, DUE);

    /** Three working days before 8 October: 30, 29, 28 September. One: the 30th. In Shanghai these days begin at 16:00 UTC. */
    static final Instant THREE_DAYS_BEFORE = Instant.parse("2022-09-27T16:00:00Z");

    static final Instant ONE_DAY_BEFORE = Instant.parse("2022-09-29T16:00:00Z");

    /** As if the notice were changed: 8 October is a holiday too, and Sunday the 9th stays a make-up workday. */
    static final Notice LONGER_HOLIDAY = new Notice(
            2022,
            Set.copyOf(LocalDate.of(2022, 10, 1)
                    .datesUntil(LocalDate.of(2022, 10, 9))
                    .toList()),
            Set.of(LocalDate.of(2022, 10, 9)));

    static final Instant LATER_DUE = Instant.parse("2022-10-09T16:00:00Z");

    static final String STAGE = "working-days-3";
    static final String RAISED_ID = ReminderId.of("complaints", "c-1", null, WAIT, STAGE);
    static final String MISSED_ID = ReminderId.of("complaints", "c-1", null, WAIT, null);
    static final ReminderRaised RAISED =
            new ReminderRaised(RAISED_ID, "p-16", "complaints", "c-1", null, WAIT, DUE, STAGE, THREE_DAYS_BEFORE);
    static final LimitMissed MISSED = new LimitMissed(MISSED_ID, "p-16", "complaints", "c-1", null, WAIT, DUE, DUE);
    static final ReminderAcknowledged ACKNOWLEDGED =
            new ReminderAcknowledged(RAISED_ID, "p-16", "officer-li", "已联系权利人", ONE_DAY_BEFORE);

    private Reminders() {}

    static WatchCommand raise() {
        return WatchCommand.of("p-16", "complaints", "c-1", null, WAIT, STAGE);
    }

    static WatchCommand miss() {
        return WatchCommand.of("p-16", "complaints", "c-1", null, WAIT, null);
    }

    static FixtureConfiguration<Reminder> fixture(Instant now) {
        return fixture(now, Clocks.standard());
    }

    static FixtureConfiguration<Reminder> fixture(Instant now, Clocks clocks) {
        Now at = () -> now;
        return new AggregateTestFixture<>(Reminder.class)
                .registerInjectableResource(clocks)
                .registerInjectableResource(ReminderPlans.load())
                .registerInjectableResource(at)
                .registerCommandHandlerInterceptor(Origins.kept());
    }
}
