package io.caseledger.store;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/** What the tests of the stores share. */
final class Ledger {
    record Noted(String text) {}

    static LedgerStorageEngine open(Dialect dialect) {
        Jackson3Serializer json = Jackson3Serializer.builder().build();
        return LedgerStorageEngine.open(dialect, json, json, NoOpEventUpcaster.INSTANCE, SnapshotFilter.allowAll());
    }

    static LedgerStorageEngine open(Path directory) {
        return open(new SqliteDialect(directory.resolve("events.db")));
    }

    static DomainEventMessage<Noted> event(String aggregateId, long sequence) {
        return event(aggregateId, sequence, "note " + sequence);
    }

    static DomainEventMessage<Noted> event(String aggregateId, long sequence, String text) {
        return new GenericDomainEventMessage<>("Note", aggregateId, sequence, new Noted(text));
    }

    static List<DomainEventMessage<Noted>> events(String aggregateId, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(sequence -> event(aggregateId, sequence))
                .toList();
    }

    private Ledger() {}
}
