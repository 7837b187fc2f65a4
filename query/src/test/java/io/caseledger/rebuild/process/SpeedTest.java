package io.caseledger.rebuild.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpeedTest {
    private static long second(long number) {
        return Duration.ofSeconds(number).toNanos();
    }

    @Test
    void it_is_what_was_folded_lately_and_says_how_long_the_rest_takes() {
        var speed = new Speed();
        assertThat(speed.perSecond()).isNull();
        speed.at(second(0), 0);
        speed.at(second(1), 20_000);
        assertThat(speed.perSecond()).isEqualTo(20_000);
        assertThat(speed.secondsFor(100_001)).isEqualTo(6);
        for (int i = 2; i < 30; i++) {
            speed.at(second(i), 20_000 + (i - 1) * 1_000L);
        }
        assertThat(speed.perSecond()).isEqualTo(1_000);
        speed.forget();
        assertThat(speed.secondsFor(1)).isNull();
    }
}
