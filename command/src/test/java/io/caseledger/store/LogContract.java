package io.caseledger.store;

import static io.caseledger.store.Ledger.event;
import static io.caseledger.store.Ledger.events;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.store.Ledger.Noted;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the log promises on every database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class LogContract {
    LedgerStorageEngine log;

    abstract Dialect dialect() throws Exception;

    @BeforeEach
    void open() throws Exception {
        log = Ledger.open(dialect());
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void an_empty_log_has_no_head() {
        assertThat(log.head()).isEqualTo(Positions.NONE);
        assertThat(log.of("a", 0)).isEqualTo(Positions.NONE);
        assertThat(log.lastSequenceNumberFor("a")).isEmpty();
        assertThat(log.readEvents((GlobalSequenceTrackingToken) null, false)).isEmpty();
    }

    @Test
    void what_was_appended_reads_back_as_it_was() {
        DomainEventMessage<Noted> written = event("a", 0, "侵权 𠮷 🐟 'quoted' \u0000");
        log.appendEvents(written.andMetaData(Map.of("user", "王")));

        var read = log.readEvents("a", 0).next();
        assertThat(read.getPayload()).isEqualTo(written.getPayload());
        assertThat(read.getMetaData()).containsEntry("user", "王");
        assertThat(read.getIdentifier()).isEqualTo(written.getIdentifier());
        assertThat(read.getTimestamp().toEpochMilli())
                .isEqualTo(written.getTimestamp().toEpochMilli());
        assertThat(read.getType()).isEqualTo("Note");
    }

    /** Who proves the log must see what is in the database, not what an object made of it. */
    @Test
    void the_log_reads_as_it_is_stored() {
        DomainEventMessage<Noted> written = event("a", 0, "侵权 𠮷 🐟 'quoted' \u0000");
        log.appendEvents(written.andMetaData(Map.of("user", "王")));
        log.appendEvents(events("b", 0, 250));
        Log stored = new DatabaseLog(log);

        StoredEvent first = stored.after(Positions.NONE, 1).getFirst();
        assertThat(first.position()).isEqualTo(stored.first());
        assertThat(first.eventId()).isEqualTo(written.getIdentifier());
        assertThat(new String(first.payload(), UTF_8)).contains("侵权 𠮷 🐟 'quoted' \\u0000");
        assertThat(new String(first.metadata(), UTF_8)).contains("\"王\"");
        assertThat(stored.after(1, 100)).extracting(StoredEvent::position).containsExactlyElementsOf(range(2, 102));
        assertThat(stored.after(stored.head(), 100)).isEmpty();
        assertThat(stored.at(range(100, 300)))
                .extracting(StoredEvent::position)
                .containsExactlyElementsOf(range(100, 252));
    }

    private static List<Long> range(long from, long until) {
        return LongStream.range(from, until).boxed().toList();
    }

    @Test
    void a_stream_longer_than_a_batch_reads_whole_and_in_order() {
        log.appendEvents(events("a", 0, 1_500));
        log.appendEvents(events("a", 1_500, 1_000));
        assertThat(log.readEvents("a", 0).asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactlyElementsOf(LongStream.range(0, 2_500).boxed().toList());
        assertThat(log.readEvents("a", 2_400).asStream()).hasSize(100);
        assertThat(log.lastSequenceNumberFor("a")).contains(2_499L);
    }

    @Test
    void many_streams_are_read_each_from_a_sequence_on() {
        for (int i = 0; i < 600; i++) {
            log.appendEvents(events("a" + i, 0, 4));
        }
        var from = new HashMap<String, Long>();
        for (int i = 0; i < 620; i++) {
            from.put("a" + i, i % 6L);
        }
        var found = log.read(from);
        assertThat(found).hasSize(400);
        found.forEach((id, later) -> assertThat(later)
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactlyElementsOf(
                        LongStream.range(from.get(id), 4).boxed().toList()));
    }

    /** A page that is kept of a stream must never hold what may yet be undone. */
    @Test
    void what_a_unit_of_work_is_about_to_append_is_not_read_as_stored() {
        var store = new LedgerEventStore(LedgerEventStore.builder(), log);
        store.publish(event("a", 0));
        var unit = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("go"));
        store.publish(event("a", 1));
        for (Streams streams : List.of(log, Streams.over(store), new AxonServerStreams(store))) {
            assertThat(streams.read(List.of("a")).get("a")).hasSize(1);
        }
        assertThat(store.readEvents("a", 0).asStream()).hasSize(2);
        unit.commit();
        assertThat(Streams.over(store).read(List.of("a")).get("a")).hasSize(2);
    }

    @Test
    void the_last_sequence_follows_each_commit_and_no_refusal() {
        assertThat(log.lastSequenceNumberFor("a")).isEmpty();
        log.appendEvents(events("a", 0, 3));
        assertThat(log.lastSequenceNumberFor("a")).contains(2L);
        assertThatThrownBy(() -> log.appendEvents(event("a", 3), event("a", 1)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(log.lastSequenceNumberFor("a")).contains(2L);
    }

    /** Who asks while others append is never told less than what was acknowledged before. */
    @Test
    void the_last_sequence_is_never_older_than_what_was_acknowledged() throws Exception {
        var acknowledged = new AtomicLong(Positions.NONE);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var appending = callers.submit(() -> {
                for (int i = 0; i < 300; i++) {
                    log.appendEvents(event("a", i));
                    acknowledged.set(i);
                }
            });
            while (!appending.isDone()) {
                long atLeast = acknowledged.get();
                assertThat(log.lastSequenceNumberFor("a").orElse(Positions.NONE))
                        .isGreaterThanOrEqualTo(atLeast);
            }
            appending.get();
        }
        assertThat(log.lastSequenceNumberFor("a")).contains(299L);
    }

    @Test
    void positions_have_no_gaps_even_after_refusals() {
        log.appendEvents(events("a", 0, 2));
        assertThatThrownBy(() -> log.appendEvents(event("b", 0), event("a", 1)))
                .isInstanceOf(ConcurrencyException.class)
                .hasMessageContaining("aggregate [a] at sequence [1]");
        log.appendEvents(event("b", 0));

        assertThat(log.head()).isEqualTo(3);
        assertThat(log.of("a", 1)).isEqualTo(2);
        assertThat(log.of("b", 0)).isEqualTo(3);
        assertThat(log.readEvents(log.createTailToken(), false).map(LogContract::position))
                .containsExactly(1L, 2L, 3L);
        assertThat(log.readEvents(new GlobalSequenceTrackingToken(2), false)).hasSize(1);
    }

    @Test
    void a_second_first_event_means_that_the_aggregate_exists() {
        log.appendEvents(event("a", 0));
        assertThatThrownBy(() -> log.appendEvents(event("a", 0))).isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void tokens_point_at_the_head_and_at_times() {
        assertThat(log.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(Positions.NONE));
        log.appendEvents(events("a", 0, 3));
        assertThat(log.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(3));
        assertThat(log.createTokenAt(Instant.EPOCH)).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(log.createTokenAt(Instant.now().plusSeconds(60))).isEqualTo(new GlobalSequenceTrackingToken(3));
    }

    @Test
    void the_newest_snapshot_is_kept() {
        log.storeSnapshot(event("a", 5, "five"));
        log.storeSnapshot(event("a", 9, "nine"));
        log.storeSnapshot(event("a", 7, "seven"));
        assertThat(log.readSnapshot("a").map(DomainEventMessage::getPayload)).isEqualTo(Optional.of(new Noted("nine")));
    }

    @Test
    void a_unit_of_work_learns_the_position_of_its_last_event() {
        var store = new LedgerEventStore(LedgerEventStore.builder(), log);
        var unit = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("go"));
        store.publish(events("a", 0, 2));
        assertThat(Positions.appended(unit)).isEmpty();
        unit.commit();
        assertThat(Positions.appended(unit)).hasValue(2);
    }

    @Test
    void a_processor_follows_past_and_live_events_in_order() throws Exception {
        var store = new LedgerEventStore(LedgerEventStore.builder(), log);
        store.publish(events("a", 0, 1_200));
        try (TrackingEventStream stream = store.openStream(null)) {
            for (long expected = 1; expected <= 1_200; expected++)
                assertThat(position(stream.nextAvailable())).isEqualTo(expected);
            assertThat(stream.hasNextAvailable(50, TimeUnit.MILLISECONDS)).isFalse();
            store.publish(event("a", 1_200), GenericEventMessage.asEventMessage(new Noted("of no aggregate")));
            assertThat(position(stream.nextAvailable())).isEqualTo(1_201);
            assertThat(stream.nextAvailable().getPayload()).isEqualTo(new Noted("of no aggregate"));
        }
    }

    /** Handed over by the commit or read from the log: what a follower sees is the same. */
    @Test
    void a_live_event_is_what_is_read_later() throws Exception {
        var store = new LedgerEventStore(LedgerEventStore.builder(), log);
        try (TrackingEventStream live = store.openStream(null)) {
            for (int i = 0; i < 50; i++) {
                store.publish(event("a", i, "第" + i + "件").andMetaData(Map.of("by", "王")));
            }
            try (TrackingEventStream past = store.openStream(null)) {
                for (long expected = 1; expected <= 50; expected++) {
                    var one = live.nextAvailable();
                    var other = past.nextAvailable();
                    assertThat(position(one)).isEqualTo(expected);
                    assertThat(other.trackingToken()).isEqualTo(one.trackingToken());
                    assertThat(other.getPayload()).isEqualTo(one.getPayload());
                    assertThat(other.getMetaData()).isEqualTo(one.getMetaData());
                    assertThat(other.getTimestamp()).isEqualTo(one.getTimestamp());
                    assertThat(other.getIdentifier()).isEqualTo(one.getIdentifier());
                }
            }
        }
    }

    @Test
    void a_follower_that_begins_in_the_middle_of_many_commits_misses_none() throws Exception {
        var store = new LedgerEventStore(LedgerEventStore.builder(), log);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 8; writer++) {
                String id = "w" + writer;
                pool.execute(() -> {
                    for (int i = 0; i < 500; i++) log.appendEvents(event(id, i));
                });
            }
            for (int follower = 0; follower < 4; follower++) {
                long head = log.head();
                try (TrackingEventStream stream = store.openStream(new GlobalSequenceTrackingToken(head))) {
                    for (long expected = Math.max(head, 0) + 1; expected <= 4_000; expected++)
                        assertThat(position(stream.nextAvailable())).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void in_a_group_only_the_duplicate_is_refused() throws Exception {
        int callers = 64;
        int each = 20;
        log.appendEvents(event("taken", 0));
        var refused = new ConcurrentLinkedQueue<Exception>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < callers; caller++) {
                String id = "a" + caller;
                pool.execute(() -> {
                    for (int i = 0; i < each; i++) {
                        log.appendEvents(event(id, i));
                        try {
                            log.appendEvents(event(i + id, 0), event("taken", 0));
                        } catch (AggregateStreamCreationException e) {
                            refused.add(e);
                        }
                    }
                });
            }
        }
        assertThat(refused).hasSize(callers * each);
        assertThat(log.head()).isEqualTo(1 + callers * each);
        List<Long> positions =
                log.readEvents(null, false).map(LogContract::position).toList();
        assertThat(positions)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1 + callers * each).boxed().toList());
        for (int caller = 0; caller < callers; caller++)
            assertThat(log.lastSequenceNumberFor("a" + caller)).contains(each - 1L);
    }

    @Test
    void a_closed_log_refuses_events() {
        log.close();
        assertThatThrownBy(() -> log.appendEvents(event("a", 0))).isInstanceOf(StoreUnavailable.class);
    }

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }
}
