package io.caseledger.reminder;

import static io.caseledger.reminder.Reminders.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.deadline.Clock;
import io.caseledger.deadline.Clocks;
import io.caseledger.deadline.ReminderPlans;
import io.caseledger.reminder.Schedule.Step;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScheduleTest {
    final Clocks clocks = Clocks.standard();

    Schedule of(Clock clock) {
        return Schedule.of(clock, clocks, ReminderPlans.load());
    }

    @Test
    void the_latest_step_that_is_reached_is_the_one_to_speak_of() {
        Schedule schedule = of(WAIT);
        assertThat(schedule.reached(THREE_DAYS_BEFORE.minusNanos(1))).isEmpty();
        assertThat(schedule.reached(THREE_DAYS_BEFORE)).hasValue(new Step("working-days-3", THREE_DAYS_BEFORE));
        assertThat(schedule.reached(ONE_DAY_BEFORE)).hasValue(new Step("working-days-1", ONE_DAY_BEFORE));
        assertThat(schedule.reached(DUE)).hasValue(new Step(null, DUE));
        assertThat(schedule.nextAfter(ARRIVED)).hasValue(THREE_DAYS_BEFORE);
        assertThat(schedule.nextAfter(THREE_DAYS_BEFORE)).hasValue(ONE_DAY_BEFORE);
        assertThat(schedule.nextAfter(DUE)).isEmpty();
    }

    /** Wednesday 2 March + 3 days = Saturday, so Monday the 7th. Three working days before is the day it starts on. */
    @Test
    void a_stage_before_the_start_is_left_out() {
        Clock short_one = clocks.start("crime.head-decision", Instant.parse("2022-03-02T02:00:00Z"));
        assertThat(of(short_one).reached(Instant.parse("2022-03-03T15:59:59Z"))).isEmpty();
        assertThat(of(short_one).reached(Instant.parse("2022-03-03T16:00:00Z")))
                .hasValue(new Step("working-days-1", Instant.parse("2022-03-03T16:00:00Z")));
    }

    @Test
    void a_time_of_keeping_is_only_spoken_of_when_it_ends() {
        Clock kept = clocks.start("ecommerce.records-retention", ARRIVED);
        assertThat(of(kept).nextAfter(ARRIVED)).hasValue(kept.dueAt());
    }

    @Test
    void a_clock_whose_pack_is_gone_ends_as_it_was_recorded() {
        var orphan = new Clock("r", "no-such-pack", ARRIVED, DUE);
        assertThat(of(orphan).nextAfter(ARRIVED)).hasValue(DUE);
    }

    /** Recorded for 8 October; under the longer holiday it ends with the 9th. */
    @Test
    void the_present_calendar_decides() {
        Schedule changed = Schedule.of(WAIT, clocks.with(LONGER_HOLIDAY), ReminderPlans.load());
        assertThat(changed.present().dueAt()).isEqualTo(LATER_DUE);
        assertThat(changed.reached(DUE)).hasValue(new Step("working-days-1", ONE_DAY_BEFORE));
        assertThat(changed.reached(LATER_DUE)).hasValue(new Step(null, LATER_DUE));
    }

    @Test
    void each_clock_and_stage_has_one_id_and_a_resumed_clock_another() {
        // Ten days more: 15 + 10 days after 16 September are 11 October, a Tuesday.
        Clock resumed =
                clocks.resume(WAIT, Instant.parse("2022-09-20T01:00:00Z"), Instant.parse("2022-09-30T01:00:00Z"));
        assertThat(clocks.lastDay(resumed)).isEqualTo("2022-10-11");
        var ids = List.of(
                ReminderId.of("complaints", "c-1", null, WAIT, null),
                ReminderId.of("complaints", "c-1", null, WAIT, "working-days-3"),
                ReminderId.of("complaints", "c-1", null, resumed, null),
                ReminderId.of("complaints", "c-2", null, WAIT, null),
                ReminderId.of("referrals", "c-1", null, WAIT, null),
                ReminderId.of("complaints", "c-1", "R1", WAIT, null),
                ReminderId.of("complaints", "c-1", "R2", WAIT, null));
        assertThat(ids).doesNotHaveDuplicates();
        var again = new Clock(WAIT.rule(), WAIT.pack(), WAIT.startedAt(), WAIT.dueAt());
        assertThat(ReminderId.of("complaints", "c-1", null, again, null)).isEqualTo(ids.getFirst());
    }
}
