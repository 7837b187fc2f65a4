package io.caseledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GroupsTest {
    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> refused = new LinkedBlockingQueue<>();

    private Groups<String> groups() {
        return new Groups<>("writer of a test", Duration.ofMillis(1), this::doAll, refused::add);
    }

    private void doAll(List<String> group) {
        if (group.contains("too much")) {
            throw new StackOverflowError("as a library may");
        }
        done.addAll(group);
    }

    @Test
    void whoever_brought_an_error_is_answered_and_so_is_who_comes_after() throws InterruptedException {
        try (Groups<String> groups = groups()) {
            groups.add("too much");
            assertThat(refused.poll(1, TimeUnit.MINUTES)).isEqualTo("too much");

            groups.add("little");
            assertThat(done.poll(1, TimeUnit.MINUTES)).isEqualTo("little");
        }
    }

    @Test
    void nobody_waits_for_what_is_closed() throws InterruptedException {
        Groups<String> groups = groups();
        groups.close();

        groups.add("late");

        assertThat(refused.poll(1, TimeUnit.MINUTES)).isEqualTo("late");
        assertThat(done).isEmpty();
    }
}
