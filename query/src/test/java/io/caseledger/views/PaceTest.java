package io.caseledger.rebuild.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PaceTest {
    private static final long WORKED = 1_000;

    @Test
    void alone_it_takes_all_the_time_there_is() {
        var pace = new Pace(0.5);
        for (int i = 0; i < 20; i++) {
            assertThat(pace.restAfter(WORKED, 950)).isZero();
        }
    }

    @Test
    void one_slow_piece_of_work_is_no_crowd() {
        var pace = new Pace(0.5);
        assertThat(pace.restAfter(WORKED, 500)).isZero();
        assertThat(pace.restAfter(WORKED, 1_000)).isZero();
    }

    @Test
    void while_others_want_the_processor_it_takes_its_share() {
        var pace = new Pace(0.25);
        long rested = 0;
        for (int i = 0; i < 20; i++) {
            rested = pace.restAfter(WORKED, 400);
        }
        assertThat(rested).isEqualTo(3 * WORKED);
        for (int i = 0; i < 20; i++) {
            rested = pace.restAfter(WORKED, WORKED);
        }
        assertThat(rested).as("and all again when they are gone").isZero();
    }

    @Test
    void a_share_is_more_than_nothing_and_no_more_than_all() {
        assertThat(new RebuildProperties(1, Duration.ZERO).share()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new RebuildProperties(0, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new RebuildProperties(1.1, Duration.ZERO));
    }
}
