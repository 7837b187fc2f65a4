package io.caseledger.views;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PaceTest {
    private static final long WORKED = 1_000;
    private static final ProcessorTime ALL = new ProcessorTime(950, 50);
    private static final ProcessorTime HALF = new ProcessorTime(500, 500);

    @Test
    void alone_it_takes_all_the_time_there_is() {
        var pace = new Pace(0.5);
        for (int i = 0; i < 20; i++) {
            assertThat(pace.restAfter(WORKED, ALL)).isZero();
        }
    }

    @Test
    void one_slow_piece_of_work_is_no_crowd() {
        var pace = new Pace(0.5);
        assertThat(pace.restAfter(WORKED, HALF)).isZero();
        assertThat(pace.restAfter(WORKED, ALL)).isZero();
    }

    @Test
    void waiting_for_a_disk_is_no_crowd() {
        var pace = new Pace(0.5);
        for (int i = 0; i < 20; i++) {
            assertThat(pace.restAfter(WORKED, new ProcessorTime(100, 5))).isZero();
        }
    }

    @Test
    void the_system_says_what_a_thread_had_and_what_it_missed() {
        ProcessorTime before = ProcessorTime.now();
        long end = System.nanoTime() + 20_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        ProcessorTime got = ProcessorTime.now().since(before);
        assertThat(got.had()).isPositive();
        assertThat(got.missed()).isNotNegative();
        assertThat(got.shortage()).isBetween(0.0, 1.0);
    }

    @Test
    void while_others_want_the_processor_it_takes_its_share() {
        var pace = new Pace(0.25);
        long rested = 0;
        for (int i = 0; i < 20; i++) {
            rested = pace.restAfter(WORKED, HALF);
        }
        assertThat(rested).isEqualTo(3 * WORKED);
        for (int i = 0; i < 20; i++) {
            rested = pace.restAfter(WORKED, ALL);
        }
        assertThat(rested).as("and all again when they are gone").isZero();
    }
}
