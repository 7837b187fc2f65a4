package io.caseledger.shared;

import static io.caseledger.gate.Refusals.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.validation.Validation;
import java.time.LocalDate;
import java.util.List;
import org.hamcrest.MatcherAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ValidityTest {
    private static final Validity YEAR = validity("2022-01-01", "2023-01-01");

    private static Validity validity(String from, @Nullable String until) {
        return new Validity(day(from), until == null ? null : day(until));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void its_first_day_is_in_and_its_end_is_out() {
        assertThat(YEAR.covers(day("2021-12-31"))).isFalse();
        assertThat(YEAR.covers(day("2022-01-01"))).isTrue();
        assertThat(YEAR.covers(day("2022-12-31"))).isTrue();
        assertThat(YEAR.covers(day("2023-01-01"))).isFalse();
        assertThat(Validity.since(day("2022-01-01")).covers(day("2199-12-31"))).isTrue();
    }

    @Test
    void what_ends_on_the_day_on_which_another_begins_does_not_meet_it() {
        Validity next = Validity.since(day("2023-01-01"));
        assertThat(YEAR.meets(next)).isFalse();
        assertThat(next.meets(YEAR)).isFalse();
        assertThat(YEAR.endsBefore(next)).isTrue();
        assertThat(next.endsBefore(YEAR)).isFalse();
        assertThat(YEAR.meets(validity("2022-12-31", "2023-06-01"))).isTrue();
    }

    @Test
    void an_end_lies_behind_the_first_day_and_before_the_old_end() {
        assertThat(YEAR.endingOn(day("2022-07-01"), "on")).isEqualTo(validity("2022-01-01", "2022-07-01"));
        for (String wrong : List.of("2022-01-01", "2023-01-01", "2021-01-01")) {
            MatcherAssert.assertThat(
                    catchThrowable(() -> YEAR.endingOn(day(wrong), "on")), with("DAY_OUTSIDE_PERIOD", "on"));
        }
    }

    @Test
    void an_input_lasts_at_least_a_day_and_names_days_of_our_time() {
        assertThat(faults(YEAR)).isEmpty();
        assertThat(faults(validity("1999-01-01", null))).isEmpty();
        assertThat(faults(validity("2022-01-01", "2022-01-01"))).containsExactly("until VALIDITY_EMPTY");
        assertThat(faults(validity("0222-01-01", "2022-01-01"))).containsExactly("from DAY_OUT_OF_RANGE");
        assertThat(faults(validity("2022-01-01", "+20222-01-01"))).containsExactly("until DAY_OUT_OF_RANGE");
    }

    private static List<String> faults(Validity it) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator().validate(it).stream()
                    .map(fault -> fault.getPropertyPath() + " " + fault.getMessageTemplate())
                    .toList();
        }
    }

    @Test
    void periods_stand_in_order_and_are_closed_and_reopened_at_their_end() {
        Periods open = Periods.inOrder(List.of(YEAR, Validity.since(day("2023-06-01"))), "periods");
        assertThat(open.state(false)).isEqualTo(RegisterState.OPEN);
        assertThat(open.cover(day("2023-05-31"))).isFalse();
        Periods closed = open.closed(day("2024-01-01"));
        assertThat(closed.state(false)).isEqualTo(RegisterState.ENDED);
        assertThat(closed.cover(day("2023-12-31"))).isTrue();
        assertThat(closed.cover(day("2024-01-01"))).isFalse();
        assertThat(closed.reopened(day("2024-01-01")).cover(day("2024-01-01"))).isTrue();
        MatcherAssert.assertThat(
                catchThrowable(() -> closed.reopened(day("2023-12-31"))), with("DAY_TOO_EARLY", "on", "2024-01-01"));
        MatcherAssert.assertThat(
                catchThrowable(() -> Periods.inOrder(List.of(YEAR, validity("2022-12-31", null)), "periods")),
                with("PERIODS_OUT_OF_ORDER", "periods[1].from"));
        MatcherAssert.assertThat(
                catchThrowable(() -> Periods.inOrder(List.of(Validity.since(day("2022-01-01")), YEAR), "periods")),
                with("PERIODS_OUT_OF_ORDER", "periods[1].from"));
    }
}
