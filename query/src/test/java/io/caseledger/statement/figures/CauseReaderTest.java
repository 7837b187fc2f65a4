package io.caseledger.statement.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.project.ProjectEvent.ProjectExtended;
import io.caseledger.statement.Change.Cause;
import io.caseledger.statement.StatementDocument.Subject;
import io.caseledger.store.Log;
import io.caseledger.store.Positions;
import io.caseledger.store.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CauseReaderTest {
    private static final Subject THEN = new Subject(
            "p-1", "DIRECTION_16", "试点", "协会", LocalDate.parse("2022-07-01"), LocalDate.parse("2023-07-01"));

    private final List<StoredEvent> stored = new ArrayList<>();
    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();

    private CauseReader reader(long positionOfAll) {
        return new CauseReader(new StoredLog(stored), events, new Positions() {
            @Override
            public long head() {
                return stored.size();
            }

            @Override
            public long of(String aggregateId, long sequence) {
                return positionOfAll;
            }
        });
    }

    private record StoredLog(List<StoredEvent> stored) implements Log {
        @Override
        public long first() {
            return 1;
        }

        @Override
        public long head() {
            return stored.size();
        }

        @Override
        public List<StoredEvent> after(long position, int atMost) {
            return stored.stream()
                    .filter(it -> it.position() > position)
                    .limit(atMost)
                    .toList();
        }

        @Override
        public List<StoredEvent> at(Collection<Long> positions) {
            return stored.stream()
                    .filter(it -> positions.contains(it.position()))
                    .toList();
        }
    }

    private void store(String id, long sequence, String type, String payload) {
        stored.add(new StoredEvent(
                stored.size() + 1,
                id,
                sequence,
                "Complaint",
                "e-" + stored.size(),
                type,
                "1",
                "2023-03-01T01:02:03.456Z",
                payload.getBytes(StandardCharsets.UTF_8),
                "{\"by\":\"desk\"}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void an_event_says_what_by_whom_when_and_why() {
        store("c-1", 0, "io.caseledger.complaint.ComplaintEvent$ComplaintFiled", "{}");
        store(
                "c-1",
                1,
                "io.caseledger.complaint.ComplaintEvent$ComplaintVoided",
                "{\"reason\":\"误录\",\"occurredAt\":\"2023-02-01T09:00:00+08:00\"}");
        assertThat(reader(-1).at(List.of(2L)))
                .containsExactly(new Cause(
                        2L,
                        "ComplaintVoided",
                        "c-1",
                        "desk",
                        Instant.parse("2023-03-01T01:02:03.456Z"),
                        Instant.parse("2023-02-01T01:00:00Z"),
                        "误录"));
    }

    @Test
    void what_is_sealed_in_an_event_is_not_told() {
        store("c-1", 0, "x.Y$Z", "{\"reason\":\"sealed:1:AAAA:person\"}");
        store("c-1", 1, "x.Y$Z", "{\"reason\":{\"name\":\"张三\"}}");
        assertThat(reader(-1).at(List.of(1L, 2L)))
                .allMatch(it -> it.reason() == null && it.type().equals("Z"));
    }

    private void extend(long sequence, String endsOn) {
        events.publish(new GenericDomainEventMessage<>(
                "Project",
                "p-1",
                sequence,
                new ProjectExtended("p-1", LocalDate.parse(endsOn), "疫情"),
                Map.of("by", "office")));
        store("p-1", sequence, "io.caseledger.project.ProjectEvent$ProjectExtended", "{}");
    }

    @Test
    void only_extensions_beyond_the_stated_end_are_named() {
        extend(0, "2023-07-01");
        extend(1, "2023-10-01");
        assertThat(reader(2).extensions(THEN)).singleElement().satisfies(it -> {
            assertThat(it.position()).isEqualTo(2);
            assertThat(it.by()).isEqualTo("office");
            assertThat(it.reason()).isEqualTo("疫情");
        });
    }

    /** As with Axon Server, which tells the head instead. */
    @Test
    void a_store_that_cannot_tell_a_position_is_not_believed() {
        extend(0, "2023-10-01");
        store("c-1", 0, "x.Y$Z", "{}");
        assertThat(reader(2).extensions(THEN))
                .singleElement()
                .satisfies(it -> assertThat(it.position()).isNull());
    }
}
