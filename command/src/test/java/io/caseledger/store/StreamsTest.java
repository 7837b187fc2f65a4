package io.caseledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StreamsTest {
    @TempDir
    Path directory;

    @Test
    void many_streams_are_read_at_once_and_each_is_whole_and_in_order() {
        try (LedgerStorageEngine log = Ledger.open(directory)) {
            var stored = new ArrayList<DomainEventMessage<?>>();
            IntStream.range(0, 1_203).forEach(i -> stored.addAll(Ledger.events("n-" + i, 0, 1 + i % 3)));
            log.appendEvents(stored);
            List<String> wanted =
                    IntStream.range(0, 1_300).mapToObj(i -> "n-" + i).toList();
            var found = log.read(wanted);
            assertThat(found).hasSize(1_203).doesNotContainKey("n-1203");
            found.forEach((id, events) -> assertThat(events)
                    .hasSize(1 + Integer.parseInt(id.substring(2)) % 3)
                    .allMatch(it -> it.getAggregateIdentifier().equals(id))
                    .extracting(DomainEventMessage::getSequenceNumber)
                    .isSorted());
            assertThat(log.read(List.of("n-2", "n-2")).get("n-2")).hasSize(3);
            assertThat(log.read(List.of())).isEmpty();
        }
    }
}
