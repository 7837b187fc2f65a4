package io.caseledger.question.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.question.series.Projected.Month;
import io.caseledger.question.series.Projected.Refusal;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ForecasterTest {
    private static final int SERIES = 60;

    private static double[] poisson(int seed, int months, double mean, double growth, double swing) {
        var random = new Well19937c(seed);
        return IntStream.range(0, months)
                .mapToDouble(i -> mean * (1 + growth * i) * (1 + swing * Math.sin(2 * Math.PI * i / Method.YEAR)))
                .map(it -> new PoissonDistribution(random, it, 1e-12, 10_000).sample())
                .toArray();
    }

    @Test
    void passengers_are_forecast_better_than_by_the_last_year() {
        double[] all = AirPassengers.months();
        Projected found = Forecaster.of(Arrays.copyOf(all, 132), 12);
        assertThat(found.refusal()).isNull();
        assertThat(found.tests().getFirst().method()).isEqualTo(found.chosen());
        assertThat(found.tests())
                .extracting(BackTest::method)
                .contains(Method.SEASONAL_NAIVE)
                .hasSize(9);
        assertThat(found.tests()).allSatisfy(it -> assertThat(it.forecasts()).isEqualTo(12 * 13 + 66));
        for (int i = 0; i < 12; i++) {
            assertThat(found.months().get(i).expected()).isBetween(all[132 + i] * 0.9, all[132 + i] * 1.1);
        }
    }

    @Test
    void a_series_of_less_than_three_years_is_refused() {
        assertThat(Forecaster.of(poisson(1, 35, 30, 0, 0.3), 6).refusal()).isEqualTo(Refusal.SERIES_TOO_SHORT);
        assertThat(Forecaster.of(poisson(1, 36, 30, 0, 0.3), 6).refusal()).isNull();
    }

    @Test
    void a_year_that_repeats_itself_exactly_is_refused_as_nothing_beats_repeating_it() {
        var months = new double[48];
        for (int i = 0; i < months.length; i++) {
            months[i] = i * 7 % Method.YEAR;
        }
        Projected found = Forecaster.of(months, 6);
        assertThat(found.refusal()).isEqualTo(Refusal.BASELINE_NOT_BEATEN);
        assertThat(found.months()).isEmpty();
        assertThat(found.tests()).isNotEmpty();
    }

    @Test
    void a_count_is_never_expected_below_zero_and_bounds_are_ordered() {
        for (int seed = 0; seed < 10; seed++) {
            double[] falling = poisson(seed, 48, 20, -0.0205, 0.2);
            for (Month it : Forecaster.of(falling, 24).months()) {
                assertThat(it.lower95()).isNotNegative().isLessThanOrEqualTo(it.lower80());
                assertThat(it.expected()).isNotNegative();
                assertThat(it.upper80()).isLessThanOrEqualTo(it.upper95()).isGreaterThanOrEqualTo(it.lower80());
            }
        }
    }

    @Test
    void the_same_series_is_forecast_the_same() {
        double[] months = poisson(3, 60, 40, 0.005, 0.3);
        assertThat(Forecaster.of(months, 12)).isEqualTo(Forecaster.of(months, 12));
    }

    /** 60 series of five years, the sixth is held against the intervals: 720 months. */
    @Test
    void intervals_cover_what_they_promise() {
        int of80 = 0;
        int of95 = 0;
        int all = 0;
        for (int seed = 0; seed < SERIES; seed++) {
            double[] months = poisson(seed, 72, 30, 0.006, 0.35);
            var promised = Forecaster.of(Arrays.copyOf(months, 60), 12).months();
            for (int i = 0; i < promised.size(); i++) {
                Month it = promised.get(i);
                double came = months[60 + i];
                all++;
                of80 += came >= it.lower80() && came <= it.upper80() ? 1 : 0;
                of95 += came >= it.lower95() && came <= it.upper95() ? 1 : 0;
            }
        }
        assertThat(all).isGreaterThan(SERIES * 10);
        assertThat(of80 * 100.0 / all).isBetween(74.0, 92.0);
        assertThat(of95 * 100.0 / all).isBetween(91.0, 99.0);
    }
}
