package io.caseledger.question.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.deadline.Wording;
import io.caseledger.edition.Editions;
import io.caseledger.question.Flowing;
import io.caseledger.question.MonthCount;
import io.caseledger.question.warning.WarningRule.When;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchTest {
    private static final YearMonth FIRST = YearMonth.of(2018, 1);

    private static List<MonthCount> months(int count, IntToLongFunction each) {
        var months = new ArrayList<MonthCount>();
        for (int i = 0; i < count; i++) {
            months.add(new MonthCount(FIRST.plusMonths(i), each.applyAsLong(i)));
        }
        return months;
    }

    private static long usual(int month) {
        return Math.round(20 + 8 * Math.sin(month * Math.PI / 6) + month * 7 % 5);
    }

    private static WarningRule rule(When when) {
        return Editions.load(WarningPolicy.class, WarningConfiguration.FOLDER, null)
                .inForceOn(LocalDate.of(2022, 7, 1))
                .orElseThrow()
                .rules()
                .stream()
                .filter(it -> it.when() == when)
                .findFirst()
                .orElseThrow();
    }

    private static Found judge(When when, List<MonthCount> received, List<MonthCount> stock) {
        return new Watch(new Flowing("disputes", received, stock)).judge(rule(when));
    }

    @Test
    void a_month_far_above_what_was_forecast_without_it_is_warned_of_and_a_usual_one_is_not() {
        Found spike = judge(When.ABOVE_FORECAST, months(60, i -> i == 59 ? 60 : usual(i)), List.of());
        assertThat(spike.warns()).isTrue();
        assertThat(spike.months()).containsExactly(YearMonth.of(2022, 12));
        assertThat(spike.in(rule(When.ABOVE_FORECAST).sentence()).en())
                .startsWith("60 cases came in in 2022-12: more than")
                .doesNotContain("{");
        assertThat(judge(When.ABOVE_FORECAST, months(60, WatchTest::usual), List.of())
                        .warns())
                .isFalse();
    }

    @Test
    void what_cannot_be_forecast_cannot_be_judged() {
        assertThat(judge(When.ABOVE_FORECAST, months(36, WatchTest::usual), List.of())
                        .unjudged())
                .isEqualTo("SERIES_TOO_SHORT");
        assertThat(judge(When.QUARTER_UP, months(35, WatchTest::usual), List.of())
                        .unjudged())
                .isEqualTo("SERIES_TOO_SHORT");
        assertThat(judge(When.QUARTER_UP, months(48, i -> i % 12), List.of()).unjudged())
                .isEqualTo("BASELINE_NOT_BEATEN");
        assertThat(judge(When.STOCK_GROWING, List.of(), months(3, i -> i)).unjudged())
                .isEqualTo("SERIES_TOO_SHORT");
    }

    @Test
    void a_growing_series_is_warned_of_with_the_change_against_the_year_before() {
        Found up = judge(When.QUARTER_UP, months(60, i -> usual(i) + (long) i * i / 60), List.of());
        assertThat(up.warns()).isTrue();
        assertThat(up.months()).containsExactly(YearMonth.of(2023, 1), YearMonth.of(2023, 2), YearMonth.of(2023, 3));
        assertThat(up.numbers()).containsKeys("expected", "before", "change", "percent");
        assertThat(judge(When.QUARTER_UP, months(60, WatchTest::usual), List.of())
                        .warns())
                .isFalse();
    }

    @Test
    void stock_must_grow_in_each_of_the_months() {
        Found grown = judge(When.STOCK_GROWING, List.of(), months(10, i -> i < 6 ? 5 : i));
        assertThat(grown.warns()).isTrue();
        assertThat(grown.in(new Wording("{from} {to} {before} {after}", "")).zh())
                .isEqualTo("2018-08 2018-10 6 9");
        assertThat(judge(When.STOCK_GROWING, List.of(), months(10, i -> i == 9 ? 8 : i))
                        .warns())
                .isFalse();
    }

    @Test
    void a_rule_that_cannot_be_followed_is_a_fault() {
        var words = new Wording("x", "x");
        var kinds = List.of("disputes");
        assertThat(new WarningRule("r", When.QUARTER_UP, null, null, kinds, words, words).fault())
                .contains("percent");
        assertThat(new WarningRule("r", When.STOCK_GROWING, null, 0, kinds, words, words).fault())
                .contains("months");
        assertThat(new WarningRule("r", When.QUARTER_UP, 5, null, List.of("stars"), words, words).fault())
                .contains("stars");
        assertThat(new WarningRule("r", When.QUARTER_UP, 5, null, kinds, words, new Wording("{came}", "")).fault())
                .contains("sentence");
        assertThat(rule(When.QUARTER_UP).fault()).isNull();
    }
}
