package io.caseledger.deadline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkingCalendarTest {
    static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    final WorkingCalendar calendar = WorkingCalendar.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-02-07", "2021-02-20", "2021-04-25", "2021-05-08", "2021-09-18", "2021-09-26", "2021-10-09",
                "2022-01-29", "2022-01-30", "2022-04-02", "2022-04-24", "2022-05-07", "2022-10-08", "2022-10-09",
                "2023-01-28", "2023-01-29", "2023-04-23", "2023-05-06", "2023-06-25", "2023-10-07", "2023-10-08",
                "2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14", "2024-09-29",
                "2024-10-12", "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11", "2026-01-04",
                "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"
            })
    void a_make_up_Saturday_or_Sunday_is_a_working_day(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-11, 2021-02-17", // spring festival
        "2021-10-01, 2021-10-07", // national day
        "2022-01-01, 2022-01-03", // new year
        "2022-01-31, 2022-02-06", // spring festival
        "2022-04-03, 2022-04-05", // tomb-sweeping
        "2022-04-30, 2022-05-04", // labour day
        "2022-06-03, 2022-06-05", // dragon boat
        "2022-09-10, 2022-09-12", // mid-autumn
        "2022-10-01, 2022-10-07", // national day
        "2022-12-31, 2023-01-02", // new year, over the boundary
        "2023-01-21, 2023-01-27",
        "2023-09-29, 2023-10-06", // mid-autumn and national day
        "2024-02-10, 2024-02-17",
        "2025-01-28, 2025-02-04",
        "2025-10-01, 2025-10-08",
        "2026-02-15, 2026-02-23"
    })
    void a_holiday_has_no_working_day_and_ends_where_the_notice_says(LocalDate first, LocalDate last) {
        assertThat(first.datesUntil(last.plusDays(1))).noneMatch(calendar::isWorkingDay);
        assertThat(calendar.isWorkingDay(last.plusDays(1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2021, 250",
        "2022, 249",
        "2023, 249",
        "2024, 251",
        "2025, 248",
        "2026, 248",
    })
    void a_year_has_the_working_days_that_its_weeks_holidays_and_make_ups_leave(int year, long days) {
        // 2022: 365 days - 105 Saturdays and Sundays - 18 holidays on Monday to Friday + 7 make-up days = 249
        LocalDate from = LocalDate.of(year, 1, 1);
        assertThat(from.datesUntil(from.plusYears(1)).filter(calendar::isWorkingDay))
                .hasSize((int) days);
    }

    @Test
    void the_night_before_spring_festival_2024_was_no_statutory_holiday() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 2, 9))).isTrue();
    }

    @Test
    void beyond_its_notices_it_takes_Monday_to_Friday_and_says_so() {
        assertThat(calendar.covers(LAST)).isTrue();
        assertThat(calendar.covers(LAST.plusDays(1))).isFalse();
        assertThat(calendar.covers(FIRST.minusDays(1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 1))).isTrue(); // Friday
        assertThat(calendar.nextWorkingDayOnOrAfter(LocalDate.of(2027, 1, 2))).isEqualTo("2027-01-04");
    }

    @Test
    void adding_working_days_and_counting_them_are_inverse_on_every_day() {
        for (LocalDate from : FIRST.datesUntil(LAST.plusDays(1)).toList()) {
            for (int n : new int[] {0, 1, 2, 7, 15, 45}) {
                LocalDate to = calendar.plusWorkingDays(from, n);
                assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(n);
                assertThat(calendar.workingDaysBetween(to, from)).isEqualTo(-n);
                assertThat(n == 0 || calendar.isWorkingDay(to)).isTrue();
            }
        }
    }

    @Test
    void counting_is_additive_over_any_day_between() {
        long whole = calendar.workingDaysBetween(FIRST, LAST);
        for (LocalDate day : FIRST.datesUntil(LAST).toList()) {
            assertThat(calendar.workingDaysBetween(FIRST, day) + calendar.workingDaysBetween(day, LAST))
                    .isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "holidays: [2021-12-31], workdays: []            | festivals[0].holidays[0] 2021-12-31 is not in 2022",
                "holidays: [2022-01-03, 2022-01-03], workdays: []| festivals[0].holidays[1] 2022-01-03 stands twice",
                "holidays: [], workdays: [2022-01-28]            | festivals[0].workdays[0] 2022-01-28 makes up for nothing",
                "holidays: [2022-13-01], workdays: []            | festivals[0].holidays[0] is not a date",
                "holidays: []                                    | festivals[0].workdays is missing",
            })
    void a_wrong_file_is_named_with_the_key(String festival, String message) {
        String text = "{year: 2022, source: test, festivals: [{title: {zh: 元旦, en: New Year}, " + festival + "}]}";
        List<Yaml> files = List.of(Yaml.parse("cn-2022.yaml", text.getBytes(UTF_8)));
        assertThatThrownBy(() -> WorkingCalendar.of(files))
                .isInstanceOf(InvalidData.class)
                .hasMessageStartingWith("cn-2022.yaml, line 1: " + message);
    }
}
