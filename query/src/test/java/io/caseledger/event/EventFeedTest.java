package io.caseledger.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.find.SerialIndex;
import io.caseledger.find.Where;
import io.caseledger.shared.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index may be killed, lost, damaged, or of another log: it finds all that was stored before, or says wait. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventFeedTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final KeyReader KEYS = new KeyReader(new EventTypes());

    @TempDir
    Path directory;

    private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);
    private final List<EventFeed> feeds = new ArrayList<>();
    private FakeLog log = new FakeLog(1);

    @AfterEach
    void stop() {
        feeds.forEach(EventFeed::close);
    }

    private EventFeed feed(Path index, Duration patience) {
        var feed = new EventFeed(log, new EventFiles(index, log), KEYS, room::get, patience);
        feeds.add(feed);
        return feed;
    }

    private EventFeed feed() {
        return feed(directory.resolve("index"), LONG);
    }

    private static List<Long> found(EventFeed feed, String by) throws IOException {
        return feed.current().find(Where.is("by", by), false, 100_000);
    }

    private List<Long> naive(String by) {
        return log.all().stream()
                .map(KEYS::read)
                .filter(it -> by.equals(it.by()))
                .map(EventKeys::position)
                .toList();
    }

    private void compare(EventFeed feed) throws IOException {
        for (String by : List.of("officer-0", "officer-3", "nobody")) {
            assertThat(found(feed, by)).as(by).isEqualTo(naive(by));
        }
        assertThat(feed.current().count(Where.EVERYTHING)).isEqualTo(log.all().size());
    }

    /** The files as they are on the disk while the index is open: what a kill leaves. */
    private Path killed() throws IOException {
        Path left = Files.createTempDirectory(directory, "left");
        try (Stream<Path> files = Files.list(directory.resolve("index"))) {
            for (Path it : files.toList()) {
                Files.copy(it, left.resolve(it.getFileName()));
            }
        }
        return left;
    }

    @Test
    void who_asks_finds_all_that_was_stored_before_the_question() throws IOException {
        EventFeed feed = feed();
        assertThat(feed.current().count(Where.EVERYTHING)).isZero();
        feed.start();
        for (int i = 0; i < 20; i++) {
            log.add(150);
            compare(feed);
        }
    }

    @Test
    void it_goes_on_after_its_end_when_it_was_closed_in_order() throws IOException {
        EventFeed feed = feed();
        log.add(2_500);
        compare(feed);
        feed.close();
        int before = log.reads();
        log.add(10);
        compare(feed());
        assertThat(log.reads() - before).isEqualTo(10);
    }

    @Test
    void it_goes_on_after_its_last_commit_when_it_was_killed() throws IOException {
        EventFeed first = feed();
        log.add(2_000);
        compare(first);
        first.close();
        EventFeed second = feed();
        log.add(1_000);
        compare(second);
        int before = log.reads();
        EventFeed third = feed(killed(), LONG);
        compare(third);
        assertThat(log.reads() - before).isEqualTo(1_000);
    }

    @Test
    void it_is_made_again_when_it_is_of_another_log_or_damaged_or_gone() throws IOException {
        EventFeed feed = feed();
        log.add(300);
        compare(feed);
        feed.close();
        log = new FakeLog(2);
        log.add(400);
        EventFeed other = feed();
        compare(other);
        other.close();
        try (Stream<Path> files = Files.list(directory.resolve("index"))) {
            for (Path it : files.toList()) {
                Files.writeString(it, "x");
            }
        }
        EventFeed mended = feed();
        compare(mended);
        mended.close();
        try (Stream<Path> files = Files.list(directory.resolve("index"))) {
            for (Path it : files.toList()) {
                Files.delete(it);
            }
        }
        compare(feed());
    }

    @Test
    void it_is_made_again_when_the_log_that_it_follows_became_shorter() throws IOException {
        EventFeed feed = feed();
        log.add(300);
        compare(feed);
        feed.close();
        log = new FakeLog(1);
        log.add(200);
        compare(feed());
    }

    @Test
    void while_it_is_behind_it_says_how_far_it_is() {
        EventFeed feed = feed(directory.resolve("index"), Duration.ZERO);
        log.add(1_500);
        assertThatThrownBy(feed::current)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        it -> assertThat(it.reasons().getFirst().args()).containsExactly("1500", "1000"))
                .hasMessageContaining("EVENT_INDEX_BEHIND");
        assertThat(feed.current()).isNotNull();
    }

    @Test
    void what_was_found_in_a_closed_index_is_asked_again() throws IOException {
        EventFeed feed = feed();
        log.add(100);
        SerialIndex it = feed.current();
        it.close();
        assertThatThrownBy(() -> it.count(Where.EVERYTHING)).isInstanceOf(IOException.class);
        assertThat(feed.broken(it, new IOException("closed"))).hasMessageContaining("EVENT_INDEX_BEHIND");
        compare(feed);
    }

    @Test
    void a_log_out_of_reach_costs_nothing_but_the_question() throws IOException {
        EventFeed feed = feed();
        log.add(100);
        compare(feed);
        log.away(true);
        assertThatThrownBy(feed::current).isInstanceOf(EventStoreException.class);
        log.away(false);
        int before = log.reads();
        compare(feed);
        assertThat(log.reads()).isEqualTo(before);
    }

    @Test
    void a_full_disk_keeps_it_from_committing_and_from_nothing_else() throws IOException {
        room.set(EventFeed.ROOM - 1);
        EventFeed feed = feed();
        log.add(100);
        compare(feed);
        feed.close();
        room.set(Long.MAX_VALUE);
        int before = log.reads();
        compare(feed());
        assertThat(log.reads() - before).isEqualTo(100);
    }
}
