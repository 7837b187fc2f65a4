package io.caseledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KillTest {
    @TempDir
    Path directory;

    @RepeatedTest(5)
    void what_was_acknowledged_survives_kill_9() throws Exception {
        Path printed = directory.resolve("printed");
        Process child = Child.start(printed, Appender.class, directory.toString());
        while (child.isAlive() && (!Files.exists(printed) || Files.size(printed) < 40_000)) Thread.sleep(10);
        child.destroyForcibly().waitFor();
        // A last line without its end may be half an id.
        List<String> acknowledged = Files.readAllLines(printed).stream()
                .filter(line -> line.startsWith("kept ") && line.endsWith("."))
                .toList();
        assertThat(acknowledged).hasSizeGreaterThan(500);
        try (LedgerStorageEngine log = Ledger.open(directory)) {
            Set<String> stored = new HashSet<>();
            log.readEvents(null, false)
                    .map(TrackedEventMessage::getIdentifier)
                    .map(id -> "kept " + id + ".")
                    .forEach(stored::add);
            assertThat(acknowledged).allMatch(stored::contains);
            assertThat(log.head()).isEqualTo(stored.size());
        }
    }

    /** Appends as fast as it can and prints the id of each event once it was acknowledged. */
    static final class Appender {
        public static void main(String[] args) {
            LedgerStorageEngine log = Ledger.open(Path.of(args[0]));
            for (int caller = 0; caller < 16; caller++) {
                String id = "a" + caller;
                Thread.ofPlatform().start(() -> append(log, id));
            }
        }

        private static void append(LedgerStorageEngine log, String id) {
            for (long sequence = 0; true; sequence++) {
                var event = Ledger.event(id, sequence);
                log.appendEvents(event);
                System.out.println("kept " + event.getIdentifier() + ".");
            }
        }
    }
}
