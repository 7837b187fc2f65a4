package io.caseledger.question.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Against what R publishes: {@code HoltWinters(AirPassengers, seasonal = "mult")}, whose coefficients, weights and sum of
 * squares stand in the examples of R's documentation of {@code stats::HoltWinters}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmoothingTest {
    private static final double[] PASSENGERS = AirPassengers.months();
    private static final Start START = Start.seasonal(PASSENGERS, Season.MULTIPLICATIVE);
    private static final double[] WEIGHTS = {0.2755925, 0.03269295, 0.8707292};
    private static final double SQUARES = 16570.78;
    private static final double[] SEASONS = {
        0.9464611, 0.8829239, 0.9717369, 1.0304825, 1.0476884, 1.1805272, 1.3590778, 1.3331706, 1.1083381, 0.9868813,
        0.8361333, 0.9209877
    };

    @Test
    void multiplicative_holt_winters_ends_where_R_ends() {
        var smoothed = Smoothing.over(PASSENGERS, START, WEIGHTS);
        assertThat(smoothed.level()).isCloseTo(469.3232, within(0.0005));
        assertThat(smoothed.trend()).isCloseTo(3.0215391, within(0.00000005));
        assertThat(smoothed.seasons()).containsExactly(SEASONS, within(0.000005));
        assertThat(Smoothing.squares(PASSENGERS, START, WEIGHTS)).isCloseTo(SQUARES, within(0.01));
    }

    @Test
    void the_weights_that_are_found_are_those_that_R_finds() {
        var fitted = Smoothing.fit(PASSENGERS, START);
        assertThat(new double[] {fitted.alpha(), fitted.beta(), fitted.gamma()})
                .containsExactly(WEIGHTS, within(0.005));
        assertThat(Smoothing.squares(PASSENGERS, START, new double[] {fitted.alpha(), fitted.beta(), fitted.gamma()}))
                .isLessThanOrEqualTo(SQUARES + 0.01);
    }

    /** By hand: levels 10, 11, 12.5 with a weight of a half. */
    @Test
    void simple_smoothing_is_a_moving_level() {
        double[] months = {10, 12, 14};
        var smoothed = Smoothing.over(months, Start.simple(months), new double[] {0.5});
        assertThat(Recursion.expect(smoothed, 3)).containsExactly(12.5, 12.5, 12.5);
    }

    @Test
    void a_line_is_continued_by_what_follows_lines() {
        var months = new double[36];
        for (int i = 0; i < months.length; i++) {
            months[i] = 5 + 2 * i;
        }
        for (Method method : new Method[] {Method.HOLT, Method.DRIFT, Method.HOLT_WINTERS_ADDITIVE}) {
            assertThat(Recursion.expect(method.fit(months), 2))
                    .as(method.name())
                    .containsExactly(new double[] {77, 79}, within(1e-6));
        }
    }
}
