package io.caseledger.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UntilTest {
    @Test
    void a_day_lasts_to_its_end_in_Shanghai() {
        var day = Until.parse("2022-12-31");
        assertThat(day.bound()).isEqualTo(Instant.parse("2022-12-31T16:00:00Z"));
        assertThat(day.day()).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(day).hasToString("2022-12-31");
    }

    @Test
    void an_instant_includes_itself_and_has_the_day_on_which_it_falls() {
        var midnight = Until.parse("2023-01-01T00:00:00+08:00");
        assertThat(midnight.bound()).isEqualTo(Instant.parse("2022-12-31T16:00:00.000000001Z"));
        assertThat(midnight.day()).isEqualTo(LocalDate.of(2023, 1, 1));
        assertThat(midnight).hasToString("2022-12-31T16:00:00Z");
    }

    @Test
    void today_is_not_the_future_though_it_is_not_over() {
        Instant noon = Instant.parse("2022-12-31T04:00:00Z");
        assertThat(Until.parse("2022-12-31").isAfter(noon)).isFalse();
        assertThat(Until.parse("2023-01-01").isAfter(noon)).isTrue();
        assertThat(Until.parse("2022-12-31T12:00:00+08:00").isAfter(noon)).isFalse();
        assertThat(Until.parse("2022-12-31T12:00:01+08:00").isAfter(noon)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2022", "2022-13-01", "2022-12-31T09:30:00", "yesterday", "2022-02-30"})
    void nothing_else_is_a_moment(String text) {
        assertThatThrownBy(() -> Until.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
