package io.caseledger.reminder;

import static io.caseledger.reminder.Reminders.*;

import io.caseledger.deadline.Clock;
import io.caseledger.deadline.Clocks;
import io.caseledger.gate.Refusals;
import io.caseledger.reminder.ReminderCommand.AcknowledgeReminder;
import io.caseledger.reminder.ReminderEvent.LimitMissed;
import io.caseledger.reminder.ReminderEvent.ReminderAcknowledged;
import io.caseledger.reminder.WatchCommand.RaiseReminder;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReminderTest {
    static final AcknowledgeReminder ACKNOWLEDGE = new AcknowledgeReminder(RAISED_ID, "已联系权利人", ONE_DAY_BEFORE);

    @Test
    void a_reminder_is_raised_when_its_stage_begins_and_not_a_second_earlier() {
        fixture(THREE_DAYS_BEFORE.minusSeconds(1))
                .givenNoPriorActivity()
                .when(raise())
                .expectNoEvents()
                .expectException(Refusals.with("REMINDER_TOO_EARLY", null));
        fixture(THREE_DAYS_BEFORE).givenNoPriorActivity().when(raise()).expectEvents(RAISED);
    }

    @Test
    void a_limit_is_missed_when_its_last_day_is_over_and_not_a_second_earlier() {
        fixture(DUE.minusSeconds(1))
                .givenNoPriorActivity()
                .when(miss())
                .expectNoEvents()
                .expectException(Refusals.with("REMINDER_TOO_EARLY", null));
        fixture(DUE).givenNoPriorActivity().when(miss()).expectEvents(MISSED);
    }

    /** 8 October was to be worked and becomes a holiday: the limit, recorded for the 8th, ends with Sunday the 9th. */
    @Test
    void a_make_up_workday_that_becomes_a_holiday_holds_the_notice_back() {
        Clocks changed = Clocks.standard().with(LONGER_HOLIDAY);
        fixture(DUE, changed)
                .givenNoPriorActivity()
                .when(miss())
                .expectNoEvents()
                .expectException(Refusals.with("REMINDER_TOO_EARLY", null));
        fixture(LATER_DUE, changed)
                .givenNoPriorActivity()
                .when(miss())
                .expectEvents(
                        new LimitMissed(MISSED_ID, "p-16", "complaints", "c-1", null, WAIT, LATER_DUE, LATER_DUE));
        // Three working days before the 9th: 30, 29, 28 September, as before.
        fixture(THREE_DAYS_BEFORE, changed).givenNoPriorActivity().when(raise()).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_reminder_has_the_id_of_its_clock_and_stage() {
        fixture(DUE)
                .givenNoPriorActivity()
                .when(new RaiseReminder(MISSED_ID, "p-16", "complaints", "c-1", null, WAIT, STAGE))
                .expectNoEvents()
                .expectException(Refusals.with("REMINDER_ID_WRONG", "reminderId"));
    }

    @Test
    void only_a_stage_of_the_plan_is_raised() {
        fixture(DUE)
                .givenNoPriorActivity()
                .when(WatchCommand.of("p-16", "complaints", "c-1", null, WAIT, "hours-6"))
                .expectNoEvents()
                .expectException(Refusals.with("REMINDER_STAGE_UNKNOWN", "stage"));
    }

    @Test
    void six_hours_before_a_limit_in_hours_ends() {
        Instant approved = Instant.parse("2022-03-01T01:00:00Z");
        var send = new Clock("crime.send", "crime-referral-2001", approved, Instant.parse("2022-03-02T01:00:00Z"));
        WatchCommand raise = WatchCommand.of("p-16", "referrals", "r-1", null, send, "hours-6");
        fixture(Instant.parse("2022-03-01T18:59:59Z"))
                .givenNoPriorActivity()
                .when(raise)
                .expectNoEvents();
        fixture(Instant.parse("2022-03-01T19:00:00Z"))
                .givenNoPriorActivity()
                .when(raise)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_officer_acknowledges_a_reminder_once() {
        fixture(DUE).given(RAISED).when(ACKNOWLEDGE, Map.of("by", "officer-li")).expectEvents(ACKNOWLEDGED);
        fixture(DUE)
                .given(RAISED, ACKNOWLEDGED)
                .when(ACKNOWLEDGE, Map.of("by", "officer-wang"))
                .expectNoEvents()
                .expectException(Refusals.with("REMINDER_ACKNOWLEDGED", null));
        fixture(DUE)
                .given(MISSED)
                .when(new AcknowledgeReminder(MISSED_ID, null, DUE), Map.of("by", "officer-li"))
                .expectEvents(new ReminderAcknowledged(MISSED_ID, "p-16", "officer-li", null, DUE));
    }

    @Test
    void what_was_not_raised_yet_is_not_acknowledged() {
        fixture(DUE)
                .given(RAISED)
                .when(new AcknowledgeReminder(RAISED_ID, null, THREE_DAYS_BEFORE.minusSeconds(1)))
                .expectNoEvents()
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt"));
    }
}
