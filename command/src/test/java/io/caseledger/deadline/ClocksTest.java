package io.caseledger.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.shared.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClocksTest {
    final Clocks clocks = Clocks.standard();

    @ParameterizedTest
    @CsvSource({
        // Thursday + 15 = Friday 18 March
        "ecommerce.declaration-wait, 2022-03-03T10:00, 2022-03-18",
        // + 15 = 1 October; the holiday ends on the 7th; Saturday the 8th is a make-up workday
        "ecommerce.declaration-wait, 2022-09-16T10:00, 2022-10-08",
        // + 15 = 1 February, spring festival until Sunday the 6th; Monday
        "ecommerce.declaration-wait, 2022-01-17T10:00, 2022-02-07",
        // + 15 = Saturday 29 January, a make-up workday: it stays
        "ecommerce.declaration-wait, 2022-01-14T10:00, 2022-01-29",
        // + 15 = 31 December, new year holiday until Monday 2 January; Tuesday
        "ecommerce.declaration-wait, 2022-12-16T10:00, 2023-01-03",
        // + 15 = Saturday 19 March; Monday
        "ecommerce.declaration-wait, 2022-03-04T10:00, 2022-03-21",
        // the last second of 1 March, and the first of 2 March: one day apart
        "ecommerce.declaration-wait, 2022-03-01T23:59:59, 2022-03-16",
        "ecommerce.declaration-wait, 2022-03-02T00:00:00, 2022-03-17",
        // 20 December 2026 + 15 = Monday 4 January 2027, of which no notice speaks yet
        "ecommerce.declaration-wait, 2026-12-20T10:00, 2027-01-04",
        // three years to the day, on a holiday: retention does not move
        "ecommerce.records-retention, 2022-10-01T10:00, 2025-10-01",
        // 29 February + 36 months: the last day of February 2027, a Sunday, does not move
        "ecommerce.records-retention, 2024-02-29T10:00, 2027-02-28",
        // Wednesday + 3 = Saturday 1 October; make-up Saturday the 8th
        "crime.head-decision, 2022-09-28T10:00, 2022-10-08",
        // 28 (1), make-up 29 (2) and 30 (3), 7 to 10 February (4 to 7)
        "consumer.decide, 2022-01-27T10:00, 2022-02-10",
        // 28 September (1), make-up 7 (2) and 8 October (3), 9 to 12 (4 to 7)
        "consumer.decide, 2023-09-27T10:00, 2023-10-12",
        // 30 December (1), 3 January (2), 4, 5, 6 (5), 9, 10 (7)
        "consumer.decide, 2022-12-29T10:00, 2023-01-10",
        // 30 November + 3 months: there is no 30 February
        "patent.adjudication, 2022-11-30T10:00, 2023-02-28",
        // 31 January + 3 months = 30 April, labour day holiday until Wednesday 4 May
        "patent.adjudication, 2022-01-31T10:00, 2022-05-05",
        // 31 December + 2 months = 29 February 2024, a Thursday
        "patent.mediation, 2023-12-31T10:00, 2024-02-29",
        // 15 July + 90 = 13 October 2022: 16 in July, 31, 30, 13
        "penalty.decide, 2022-07-15T10:00, 2022-10-13",
    })
    void the_last_day_of_a_limit(String rule, LocalDateTime startedAt, LocalDate lastDay) {
        Clock clock = clocks.start(rule, at(startedAt));
        assertThat(clocks.lastDay(clock)).isEqualTo(lastDay);
        assertThat(clock.dueAt()).isEqualTo(at(lastDay.plusDays(1).atStartOfDay()));
    }

    @ParameterizedTest
    @CsvSource({"2022-01-31, 2022-02-28", "2024-01-31, 2024-02-29", "2022-03-31, 2022-05-05", "2022-05-31, 2022-06-30"})
    void one_month_from_a_31st_ends_with_the_month(LocalDate start, LocalDate lastDay) {
        // 30 April 2022 is in the labour day holiday, which ends on 4 May
        Clocks monthly = of(
                RulePacksTest.pack("a", "2020-01-01", RulePacksTest.RULE.replace("3, unit: DAYS", "1, unit: MONTHS")));
        assertThat(monthly.lastDay(monthly.start("r", at(start.atTime(9, 0))))).isEqualTo(lastDay);
    }

    @Test
    void hours_run_exactly_and_through_holidays() {
        Instant decided = Instant.parse("2022-01-31T09:30:00Z");
        assertThat(clocks.start("crime.send", decided).dueAt()).isEqualTo("2022-02-01T09:30:00Z");
    }

    @Test
    void the_whole_last_day_is_in_time() {
        Clock clock = clocks.start("ecommerce.declaration-wait", at("2022-03-03T10:00"));
        assertThat(clock.dueAt()).isEqualTo("2022-03-18T16:00:00Z");
        assertThat(clocks.isOver(clock, Instant.parse("2022-03-18T15:59:59.999999999Z")))
                .isFalse();
        assertThat(clocks.isOver(clock, Instant.parse("2022-03-18T16:00:00Z"))).isTrue();
    }

    @Test
    void the_remaining_working_days_are_those_after_today() {
        Clock clock = clocks.start("consumer.decide", at("2022-01-27T10:00")); // last day 10 February
        assertThat(clocks.remainingWorkingDays(clock, LocalDate.of(2022, 1, 27)))
                .isEqualTo(7);
        assertThat(clocks.remainingWorkingDays(clock, LocalDate.of(2022, 2, 3))).isEqualTo(4);
        assertThat(clocks.remainingWorkingDays(clock, LocalDate.of(2022, 2, 10)))
                .isZero();
        assertThat(clocks.remainingWorkingDays(clock, LocalDate.of(2022, 2, 14)))
                .isEqualTo(-2); // 11th and 14th
    }

    @Test
    void a_limit_that_ends_beyond_the_published_calendar_says_so() {
        assertThat(clocks.isCertain(clocks.start("ecommerce.declaration-wait", at("2026-12-10T10:00"))))
                .isTrue();
        assertThat(clocks.isCertain(clocks.start("ecommerce.declaration-wait", at("2026-12-20T10:00"))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // due 28 September; 13 days from 26 September to 9 October; 28 + 13 = Tuesday 11 October
        "patent.reply, 2022-09-13T10:00, 2022-09-26T09:00, 2022-10-09T17:00, 2022-10-11",
        // 1 October, moved to the 8th; one day of pause: 2 October, moved to the 8th all the same
        "patent.reply, 2022-09-16T10:00, 2022-09-19T09:00, 2022-09-20T08:00, 2022-10-08",
        // within one day: nothing changes
        "patent.reply, 2022-03-03T10:00, 2022-03-07T09:00, 2022-03-07T18:00, 2022-03-18",
        // 28 January was the first day counted; after 8 February come 9, 10, 11, 14, 15, 16
        "consumer.decide, 2022-01-27T10:00, 2022-01-28T09:00, 2022-02-08T09:00, 2022-02-16",
        // paused over spring festival only: no working day was lost, so none is given back
        "consumer.decide, 2022-01-27T10:00, 2022-01-30T18:00, 2022-02-06T09:00, 2022-02-10",
        // 3 months from 15 March = 15 June; 30 days of pause = 15 July, a Friday
        "patent.adjudication, 2022-03-15T10:00, 2022-04-01T09:00, 2022-05-01T09:00, 2022-07-15",
    })
    void the_time_of_a_pause_does_not_count(
            String rule, LocalDateTime started, LocalDateTime paused, LocalDateTime resumed, LocalDate lastDay) {
        Clock clock = clocks.resume(clocks.start(rule, at(started)), at(paused), at(resumed));
        assertThat(clocks.lastDay(clock)).isEqualTo(lastDay);
        assertThat(clock.startedAt()).isEqualTo(at(started));
        assertThat(clock.pauses()).containsExactly(new Clock.Pause(at(paused), at(resumed)));
    }

    @Test
    void pauses_add_up_before_the_end_moves_to_a_working_day() {
        Clock once = clocks.resume(
                clocks.start("patent.reply", at("2022-09-16T10:00")), at("2022-09-19T09:00"), at("2022-09-20T08:00"));
        Clock twice = clocks.resume(once, at("2022-09-21T09:00"), at("2022-09-28T09:00"));
        assertThat(clocks.lastDay(twice)).isEqualTo("2022-10-09"); // 1 October + 1 + 7, a make-up Sunday
    }

    @Test
    void a_pause_moves_hours_by_its_exact_length() {
        Clock clock = clocks.start("crime.send", at("2022-03-01T09:00"));
        assertThat(clocks.resume(clock, at("2022-03-01T13:00"), at("2022-03-01T14:30"))
                        .dueAt())
                .isEqualTo(at("2022-03-02T10:30"));
    }

    @Test
    void only_a_running_clock_can_be_paused() {
        Clock clock = clocks.start("crime.send", at("2022-03-01T09:00"));
        Clock resumed = clocks.resume(clock, at("2022-03-01T13:00"), at("2022-03-01T14:30"));
        assertThatThrownBy(() -> clocks.resume(clock, at("2022-03-01T08:00"), at("2022-03-01T10:00")))
                .hasMessageContaining("does not run at");
        assertThatThrownBy(() -> clocks.resume(clock, at("2022-03-02T09:00"), at("2022-03-02T10:00")))
                .hasMessageContaining("does not run at");
        assertThatThrownBy(() -> clocks.resume(resumed, at("2022-03-01T14:00"), at("2022-03-01T15:00")))
                .hasMessageContaining("does not run at");
        assertThatThrownBy(() -> clocks.resume(clock, at("2022-03-01T13:00"), at("2022-03-01T12:00")))
                .hasMessageContaining("before it begins");
    }

    @Test
    void a_clock_keeps_its_pack_and_can_be_asked_about_another() {
        Clocks two = of(
                RulePacksTest.pack("a", "2020-01-01, effectiveTo: 2022-03-04", RulePacksTest.RULE),
                RulePacksTest.pack("b", "2022-03-04", RulePacksTest.RULE.replace("amount: 3", "amount: 5")));
        Clock clock =
                two.resume(two.start("r", at("2022-03-03T10:00")), at("2022-03-04T10:00"), at("2022-03-11T10:00"));
        assertThat(clock.pack()).isEqualTo("a");
        assertThat(two.lastDay(clock)).isEqualTo("2022-03-14"); // 3 + 3 + 7 = Sunday 13 March
        Clock other = two.recompute(clock, "b");
        assertThat(other.pack()).isEqualTo("b");
        assertThat(two.lastDay(other)).isEqualTo("2022-03-15"); // 3 + 5 + 7
        assertThat(two.recompute(other, "a")).isEqualTo(clock);
    }

    @Test
    void the_JSON_of_a_clock_is_for_ever() {
        JsonMapper json = new JsonMapper();
        Clock clock = new Clock(
                "patent.reply",
                "p",
                Instant.parse("2022-09-13T02:00:00Z"),
                Instant.parse("2022-10-11T16:00:00Z"),
                List.of(new Clock.Pause(Instant.parse("2022-09-26T01:00:00Z"), Instant.parse("2022-10-09T09:00:00Z"))));
        String text = json.writeValueAsString(clock);
        assertThat(json.readTree(text)).isEqualTo(json.readTree("""
                {"rule":"patent.reply","pack":"p","startedAt":"2022-09-13T02:00:00Z","dueAt":"2022-10-11T16:00:00Z",
                 "pauses":[{"pausedAt":"2022-09-26T01:00:00Z","resumedAt":"2022-10-09T09:00:00Z"}]}"""));
        assertThat(json.readValue(text, Clock.class)).isEqualTo(clock);
        assertThat(json.readValue("""
                {"rule":"r","pack":"p","startedAt":"2022-09-13T02:00:00Z","dueAt":"2022-09-28T16:00:00Z"}""", Clock.class))
                .isEqualTo(new Clock(
                        "r", "p", Instant.parse("2022-09-13T02:00:00Z"), Instant.parse("2022-09-28T16:00:00Z")));
    }

    static Clocks of(String... packs) {
        return new Clocks(RulePacksTest.load(packs), WorkingCalendar.load());
    }

    static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    static Instant at(LocalDateTime local) {
        return local.atZone(Zone.SHANGHAI).toInstant();
    }

    /** Members agree on a day; a rule that counts otherwise, another pack or another calendar leave it where it is. */
    @Test
    void a_last_day_that_somebody_set_is_moved_by_nothing() {
        Clock usual = Clocks.standard().start("collaboration.answer", Instant.parse("2022-03-28T02:00:00Z"));
        Clock set = usual.until(LocalDate.of(2022, 4, 9)); // a Saturday: a day that was set does not roll
        assertThat(set.dueAt()).isEqualTo(Instant.parse("2022-04-09T16:00:00Z"));
        assertThat(Clocks.standard().present(set)).isEqualTo(set);
        assertThat(Clocks.standard().recompute(set, set.pack())).isEqualTo(set);
    }
}
