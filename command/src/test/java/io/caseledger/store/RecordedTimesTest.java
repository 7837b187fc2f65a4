package io.caseledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.common.DateTimeUtils.formatInstant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordedTimesTest {
    private static final Instant START = Instant.parse("2022-12-31T15:00:00Z");

    /** A log of which only the times matter. */
    private record Times(long first, List<Instant> all) implements Log {
        @Override
        public long head() {
            return all.isEmpty() ? Positions.NONE : first + all.size() - 1;
        }

        @Override
        public List<StoredEvent> after(long position, int atMost) {
            var events = new ArrayList<StoredEvent>();
            for (long p = Math.max(first, position + 1); p <= head() && events.size() < atMost; p++) {
                events.add(event(p));
            }
            return events;
        }

        @Override
        public List<StoredEvent> at(Collection<Long> positions) {
            return positions.stream().sorted().map(this::event).toList();
        }

        private StoredEvent event(long position) {
            String at = formatInstant(all.get((int) (position - first)));
            return new StoredEvent(position, "a", 0, null, "e", "T", null, at, new byte[0], new byte[0]);
        }
    }

    @RepeatedTest(200)
    void an_instant_is_before_the_first_event_that_was_recorded_later_though_clocks_go_backward() {
        var random = new Random();
        long first = random.nextInt(2);
        var all = new ArrayList<Instant>();
        Instant now = START;
        for (int i = random.nextInt(1_500); i > 0; i--) {
            now = now.plusMillis(random.nextInt(20) == 0 ? random.nextInt(60_000) : random.nextInt(40));
            all.add(now.minusMillis(random.nextInt(4) == 0 ? random.nextInt(10_000) : 0));
        }
        var times = new RecordedTimes(new Times(first, all));
        for (int i = 0; i < 20; i++) {
            Instant bound = START.plusMillis(
                    random.nextLong(Duration.between(START, now).toMillis() + 2_000) - 1_000);
            long naive = all.isEmpty() ? Positions.NONE : first - 1;
            for (int p = 0; p < all.size() && all.get(p).isBefore(bound); p++) {
                naive = first + p;
            }
            assertThat(times.lastBefore(bound)).isEqualTo(naive);
            boolean late = false;
            for (int p = (int) Math.max(0, naive + 1 - first); p < all.size(); p++) {
                late |= all.get(p).isBefore(bound);
            }
            assertThat(times.hasStragglers(naive, bound)).isEqualTo(late);
        }
    }

    @Test
    void nothing_is_known_of_an_empty_log() {
        assertThat(new RecordedTimes(new Times(1, List.of())).lastBefore(START)).isEqualTo(Positions.NONE);
    }
}
