package io.caseledger.deadline;

import static io.caseledger.shared.Zone.startOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Limits that are given more time, and limits whose start is corrected. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClockExtensionTest {
    final Clocks clocks = Clocks.standard();

    static Instant noon(LocalDate day) {
        return startOf(day).plusSeconds(12 * 60 * 60);
    }

    @ParameterizedTest
    @CsvSource({
        // 3 + 2 months from 30 September: 28 February 2026, a make-up workday of the Spring Festival, so it stays
        "patent.adjudication, 2025-09-30, 2026-02-28",
        // 3 + 1 months, under the older pack: 15 February 2023, a Wednesday
        "patent.adjudication, 2022-10-15, 2023-02-15",
        // 90 + 30 days from 1 April: 30 July, a Wednesday
        "penalty.decide, 2025-04-01, 2025-07-30",
        // 15 + 15 working days from Monday 3 March: 24 March and, past Qingming on 4 April, 15 April
        "consumer.lead-check, 2025-03-03, 2025-04-15",
    })
    void an_extension_is_added_to_the_limit_and_counted_from_its_start(
            String rule, LocalDate start, LocalDate lastDay) {
        Clock clock = clocks.start(rule, noon(start));
        Clock extended = clocks.extend(clock, noon(start.plusDays(3)));
        assertThat(clocks.lastDay(extended)).isEqualTo(lastDay);
        assertThat(extended.extendedAt()).isEqualTo(noon(start.plusDays(3)));
        assertThat(extended.pack()).isEqualTo(clock.pack());
    }

    @Test
    void a_limit_is_extended_once_while_it_runs_and_where_its_rule_says_so() {
        Clock clock = clocks.start("penalty.decide", noon(LocalDate.of(2025, 4, 1)));
        Clock extended = clocks.extend(clock, clock.dueAt().minusMillis(1));
        assertThat(clocks.isExtendable(clock)).isTrue();
        assertThat(clocks.isExtendable(extended)).isFalse();
        refused(extended, clock.dueAt());
        refused(clock, clock.dueAt());
        refused(clock, clock.startedAt().minusMillis(1));
        Clock reply = clocks.start("patent.reply", noon(LocalDate.of(2025, 4, 1)));
        assertThat(clocks.isExtendable(reply)).isFalse();
        refused(reply, reply.startedAt());
    }

    private void refused(Clock clock, Instant at) {
        assertThatThrownBy(() -> clocks.extend(clock, at)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_pause_and_an_extension_do_not_forget_each_other() {
        Clock clock = clocks.start("penalty.decide", noon(LocalDate.of(2025, 4, 1)));
        Instant paused = noon(LocalDate.of(2025, 5, 1));
        Instant resumed = noon(LocalDate.of(2025, 5, 11));
        Clock first = clocks.extend(clocks.resume(clock, paused, resumed), resumed);
        Clock second = clocks.resume(clocks.extend(clock, paused), paused, resumed);
        // 120 days from 1 April are 30 July; 10 days more are Saturday 9 August, so Monday the 11th.
        assertThat(clocks.lastDay(first)).isEqualTo(LocalDate.of(2025, 8, 11)).isEqualTo(clocks.lastDay(second));
    }

    @Test
    void another_pack_extends_by_its_own_measure() {
        Clock clock = clocks.start("patent.adjudication", noon(LocalDate.of(2025, 4, 1)));
        Clock extended = clocks.extend(clock, noon(LocalDate.of(2025, 5, 1)));
        // 3 + 1 months from 1 April: 1 August, a Friday.
        assertThat(clocks.lastDay(clocks.recompute(extended, "patent-enforcement-2015")))
                .isEqualTo(LocalDate.of(2025, 8, 1));
    }

    @Test
    void a_corrected_start_may_lie_under_another_pack() {
        Clock clock = clocks.start("patent.adjudication", noon(LocalDate.of(2025, 2, 5)));
        Clock corrected =
                clocks.restart(clocks.extend(clock, noon(LocalDate.of(2025, 3, 1))), noon(LocalDate.of(2025, 1, 24)));
        // 3 + 1 months from 24 January: 24 May, a Saturday, so Monday the 26th.
        assertThat(corrected.pack()).isEqualTo("patent-enforcement-2015");
        assertThat(clocks.lastDay(corrected)).isEqualTo(LocalDate.of(2025, 5, 26));
    }

    @Test
    void the_JSON_of_an_extended_clock_is_for_ever() {
        var json = JsonMapper.builder().build();
        String text = """
                {"rule":"r","pack":"p","startedAt":"2022-09-13T02:00:00Z","dueAt":"2022-09-28T16:00:00Z","pauses":[],\
                "extendedAt":"2022-09-14T02:00:00Z"}""";
        Clock clock = json.readValue(text, Clock.class);
        assertThat(clock.extendedAt()).isEqualTo("2022-09-14T02:00:00Z");
        assertThat(json.writeValueAsString(clock)).isEqualTo(text);
    }
}
