package io.caseledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GroupsTest {
    private static final Groups.Patience PATIENCE = new Groups.Patience(Duration.ofMillis(1), Duration.ofMillis(2));

    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> refused = new LinkedBlockingQueue<>();

    private Groups<String> groups() {
        return new Groups<>("writer of a test", PATIENCE, this::doAll, refused::add);
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
    void the_more_come_the_longer_a_group_waits_for_more_up_to_a_limit() {
        assertThat(PATIENCE.with(1)).isEqualTo(Duration.ofMillis(1));
        assertThat(PATIENCE.with(2)).isEqualTo(Duration.ofMillis(2));
        assertThat(PATIENCE.with(200)).isEqualTo(Duration.ofMillis(2));
    }

    @Test
    void who_comes_while_a_group_is_done_is_done_with_the_next() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        var sizes = new LinkedBlockingQueue<Integer>();
        Consumer<List<String>> slow = group -> {
            sizes.add(group.size());
            begun.countDown();
            await(over);
        };
        try (var groups = new Groups<>("writer of a test", PATIENCE, slow, refused::add)) {
            groups.add("first");
            assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
            List.of("a", "b", "c").forEach(groups::add);
            over.countDown();
            assertThat(sizes.poll(1, TimeUnit.MINUTES)).isEqualTo(1);
            assertThat(sizes.poll(1, TimeUnit.MINUTES)).isEqualTo(3);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
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
