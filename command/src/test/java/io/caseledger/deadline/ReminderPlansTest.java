package io.caseledger.deadline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans of reminders, and what another calendar does to clocks. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReminderPlansTest {
    static final String STAGE = """
            stages:
              - id: days-2
                title: {zh: 两日, en: two days}
                amount: 2
                unit: DAYS
                limitsIn: [DAYS]
            """;

    static String plan(String from) {
        return "id: p" + from + "\neffectiveFrom: " + from + "\ntitle: {zh: 计划, en: plan}\n" + STAGE;
    }

    static Yaml yaml(String file, String text) {
        return Yaml.parse(file, text.getBytes(UTF_8));
    }

    @Test
    void the_plan_of_the_day_the_clock_started_applies() {
        var plans = ReminderPlans.of(List.of(
                yaml("a.yaml", plan("2020-01-01").replace("title: {zh: 计", "effectiveTo: 2022-01-01\ntitle: {zh: 计")),
                yaml("b.yaml", plan("2022-01-01").replace("limitsIn: [DAYS]", "limitsIn: [MONTHS]"))));
        Clocks clocks = Clocks.standard();
        Clock before = clocks.start("ecommerce.declaration-wait", Instant.parse("2021-12-31T15:59:59Z"));
        Clock after = clocks.start("ecommerce.declaration-wait", Instant.parse("2021-12-31T16:00:00Z"));
        assertThat(plans.stagesFor(clocks.ruleOf(before), before)).hasSize(1);
        assertThat(plans.stagesFor(clocks.ruleOf(after), after)).isEmpty();
    }

    @Test
    void a_wrong_plan_is_named_with_file_line_and_key() {
        assertThatThrownBy(() -> ReminderPlans.of(
                        List.of(yaml("a.yaml", plan("2020-01-01").replace("amount: 2", "amount: 0")))))
                .isInstanceOf(InvalidData.class)
                .hasMessage("a.yaml, line 7: stages[0].amount is not a positive whole number");
        assertThatThrownBy(() -> ReminderPlans.of(
                        List.of(yaml("a.yaml", plan("2020-01-01").replace("    unit: DAYS\n", "")))))
                .hasMessage("a.yaml, line 5: stages[0].unit is missing");
        assertThatThrownBy(() -> ReminderPlans.of(
                        List.of(yaml("a.yaml", plan("2020-01-01")), yaml("b.yaml", plan("2022-01-01")))))
                .hasMessage("b.yaml, line 2: effectiveFrom lies within the time of the plan p2020-01-01");
        assertThatThrownBy(() -> yaml("a.yaml", "id: x\nstages: [")).hasMessageStartingWith("a.yaml, line ");
    }

    @Test
    void files_in_a_directory_take_the_place_of_bundled_ones(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("standard.yaml"), plan("2000-01-01"));
        assertThat(ReminderPlans.load(directory).stage("days-2")).isPresent();
        assertThat(ReminderPlans.load(directory).stage("working-days-3")).isEmpty();
        assertThat(ReminderPlans.load(directory.resolve("none")).stage("working-days-3"))
                .isPresent();
    }

    /** 15 days from Friday 16 September 2022 end with Saturday 8 October, worked to make up for the holiday. */
    @Test
    void another_notice_moves_a_clock_and_leaves_its_record() {
        Clocks clocks = Clocks.standard();
        Clock clock = clocks.start("ecommerce.declaration-wait", Instant.parse("2022-09-16T07:00:00Z"));
        assertThat(clocks.lastDay(clock)).isEqualTo("2022-10-08");
        assertThat(clocks.present(clock)).isEqualTo(clock);
        // Without any notice Saturday 1 October moves to Monday the 3rd.
        Clocks before = clocks.without(2022);
        assertThat(before.lastDay(before.present(clock))).isEqualTo("2022-10-03");
        assertThat(before.isCertain(before.present(clock))).isFalse();
        // A notice whose holiday is the 3rd alone moves it to Tuesday the 4th.
        Clocks other = clocks.with(new Notice(2022, Set.of(LocalDate.of(2022, 10, 3)), Set.of()));
        assertThat(other.lastDay(other.present(clock))).isEqualTo("2022-10-04");
        assertThat(other.present(clock).pack()).isEqualTo(clock.pack());
        assertThat(clocks.fingerprint())
                .isEqualTo(new Clocks(RulePacks.load(), WorkingCalendar.load()).fingerprint())
                .isNotEqualTo(other.fingerprint());
    }

    @Test
    void a_notice_is_about_its_year_and_makes_up_on_weekends() {
        LocalDate monday = LocalDate.of(2022, 10, 3);
        assertThatThrownBy(() -> new Notice(2023, Set.of(monday), Set.of())).hasMessageContaining("2022-10-03");
        assertThatThrownBy(() -> new Notice(2022, Set.of(), Set.of(monday))).hasMessageContaining("2022-10-03");
        assertThatThrownBy(() -> new Notice(2022, Set.of(monday.minusDays(1)), Set.of(monday.minusDays(1))))
                .hasMessageContaining("2022-10-02");
    }
}
