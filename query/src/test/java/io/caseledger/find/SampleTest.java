package io.caseledger.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleTest {
    private static Sample of(long... values) {
        var sample = new Sample();
        for (long each : values) {
            sample.add(each, 1);
        }
        return sample;
    }

    @Test
    void the_median_is_the_middle_one_or_the_exact_mean_of_two() {
        assertThat(of().median()).isEmpty();
        assertThat(of(7).median()).hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo("7"));
        assertThat(of(9, 1, 5).median()).hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo("5"));
        assertThat(of(9, 1, 5, 4).median())
                .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo("4.5"));
        assertThat(of(Long.MAX_VALUE, Long.MAX_VALUE - 1).median())
                .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo("9223372036854775806.5"));
    }

    @Test
    void a_sum_is_exact_beyond_64_bits() {
        var sample = new Sample();
        var exact = BigInteger.ZERO;
        var random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            long value = random.nextLong();
            sample.add(value, 2);
            exact = exact.add(BigInteger.valueOf(value).shiftLeft(1));
        }
        assertThat(sample.sum()).isEqualTo(exact);
        assertThat(of(Long.MAX_VALUE, Long.MAX_VALUE).sum())
                .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).shiftLeft(1));
    }
}
