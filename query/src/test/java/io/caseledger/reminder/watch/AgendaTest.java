package io.caseledger.reminder.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgendaTest {
    static Instant at(long second) {
        return Instant.ofEpochSecond(second);
    }

    @Test
    void what_is_due_is_taken_once_and_in_order() {
        var agenda = new Agenda(at(100), 10);
        agenda.add(at(30), "c");
        agenda.add(at(10), "a");
        agenda.add(at(10), "b");
        agenda.add(at(100), "beyond");
        assertThat(agenda.take(at(9))).isEmpty();
        assertThat(agenda.take(at(10))).containsExactly("a", "b");
        assertThat(agenda.take(at(99))).containsExactly("c");
        assertThat(agenda.take(at(200))).isEmpty();
        assertThat(agenda.covers(at(99))).isTrue();
        assertThat(agenda.covers(at(100))).isFalse();
    }

    /** What was dropped is at or after the instant from which on the agenda says that it does not know. */
    @Test
    void too_many_make_it_end_earlier() {
        var agenda = new Agenda(at(100), 3);
        for (int i = 1; i <= 5; i++) {
            agenda.add(at(10L * i), "item-" + i);
        }
        assertThat(agenda.covers(at(39))).isTrue();
        assertThat(agenda.covers(at(40))).isFalse();
        assertThat(agenda.take(at(39))).containsExactly("item-1", "item-2", "item-3");
    }

    @Test
    void too_many_at_one_instant_are_left_to_the_next_survey() {
        var agenda = new Agenda(at(100), 3);
        for (int i = 0; i < 9; i++) {
            agenda.add(at(50), "item-" + i);
        }
        assertThat(agenda.covers(at(49))).isTrue();
        assertThat(agenda.covers(at(50))).isFalse();
        assertThat(agenda.take(at(50))).isEmpty();
    }
}
