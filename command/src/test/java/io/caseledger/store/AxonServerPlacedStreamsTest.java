package io.caseledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AxonServerPlacedStreamsTest {
    private static final Instant BEGIN = Instant.parse("2022-08-01T00:00:00Z");

    private final EmbeddedEventStore store = spy(EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build());
    private final PlacedStreams streams = new AxonServerPlacedStreams(store, Streams.over(store));
    private final Map<String, Long> sequences = new HashMap<>();
    private Instant now = BEGIN;

    @AfterEach
    void close() {
        GenericEventMessage.clock = Clock.systemUTC();
        store.shutDown();
    }

    /** A minute later than the one before. */
    private void happens(String id) {
        now = now.plusSeconds(60);
        GenericEventMessage.clock = Clock.fixed(now, ZoneOffset.UTC);
        long sequence = sequences.merge(id, 1L, Long::sum) - 1;
        store.publish(new GenericDomainEventMessage<>("Case", id, sequence, id + " " + sequence));
    }

    private List<Long> positions(Map<String, List<TrackedEventMessage<?>>> placed, String id) {
        return placed.get(id).stream()
                .map(it -> it.trackingToken().position().orElseThrow())
                .toList();
    }

    @Test
    void each_event_has_its_place_and_those_that_lie_close_are_looked_for_once() {
        for (int i = 0; i < 10; i++) {
            happens("a");
            happens("other");
            happens("b");
        }
        var placed = streams.placed(List.of("a", "b", "nobody"));
        assertThat(placed).containsOnlyKeys("a", "b");
        assertThat(positions(placed, "a")).containsExactly(0L, 3L, 6L, 9L, 12L, 15L, 18L, 21L, 24L, 27L);
        assertThat(positions(placed, "b")).containsExactly(2L, 5L, 8L, 11L, 14L, 17L, 20L, 23L, 26L, 29L);
        assertThat(placed.get("b").getLast().getPayload()).isEqualTo("b 9");
        verify(store, times(1)).openStream(any());
    }

    @Test
    void what_lies_far_apart_is_looked_for_anew() {
        happens("a");
        for (int i = 0; i < 500; i++) {
            happens("other");
        }
        happens("b");
        happens("a");
        var placed = streams.placed(List.of("a", "b"));
        assertThat(positions(placed, "a")).containsExactly(0L, 502L);
        assertThat(positions(placed, "b")).containsExactly(501L);
        verify(store, times(2)).openStream(any());
    }

    @Test
    void nothing_is_asked_about_nobody() {
        happens("a");
        assertThat(streams.placed(List.of("nobody"))).isEmpty();
        verify(store, times(0)).openStream(any());
    }
}
