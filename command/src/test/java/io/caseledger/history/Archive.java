package io.caseledger.history;

import static io.caseledger.history.Histories.*;

import io.caseledger.file.Files;
import io.caseledger.file.FilesIn;
import io.caseledger.gate.Origins;
import io.caseledger.history.HistoricalCaseCommand.*;
import io.caseledger.history.HistoricalImportCommand.ImportHistoricalCases;
import io.caseledger.history.HistoricalImportEvent.HistoricalBlockStored;
import io.caseledger.history.HistoricalRowsCommand.StoreHistoricalRows;
import io.caseledger.project.Awarded;
import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.shared.Now;
import io.caseledger.store.LedgerIn;
import io.caseledger.store.LedgerStorageEngine;
import io.caseledger.store.Streams;
import jakarta.validation.Validation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Historical cases over a store in memory or on a disk: for what several records decide together. */
final class Archive implements AutoCloseable {
    private final Configuration axon;
    private final EventStore store;
    private final EventStorageEngine log;
    private final Files files;

    Archive(Path directory) {
        this(directory, new InMemoryEventStorageEngine());
    }

    /** With the log on the disk, which refuses a place in a stream that is taken. */
    static Archive onDisk(Path directory) {
        return new Archive(directory, LedgerIn.directory(directory));
    }

    private Archive(Path directory, EventStorageEngine log) {
        this.log = log;
        files = FilesIn.directory(directory.resolve("files"));
        Now now = () -> LATER;
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> Jackson3Serializer.builder().build())
                .configureEmbeddedEventStore(_ -> log)
                .configureAggregate(HistoricalCase.class)
                .registerComponent(
                        Projects.class, it -> Awarded.project(it.eventStore(), PROJECT, Direction.DIRECTION_9))
                .registerComponent(
                        HistoricalDesk.class,
                        it -> new HistoricalDesk(it.eventStore(), it.getComponent(Projects.class)))
                .configureAggregate(HistoricalImport.class)
                .registerComponent(
                        Streams.class, it -> log instanceof Streams many ? many : Streams.over(it.eventStore()))
                .registerComponent(Now.class, _ -> now)
                .registerComponent(HistoricalImports.class, it -> new HistoricalImports(it.eventStore()))
                .registerComponent(HistoricalImportDesk.class, it -> desk(it, now))
                .registerCommandHandler(it -> it.getComponent(HistoricalImportDesk.class))
                .buildConfiguration();
        axon.start();
        var _ = axon.commandBus().registerHandlerInterceptor(Origins.kept());
        store = axon.eventStore();
    }

    private HistoricalImportDesk desk(Configuration it, Now now) {
        return new HistoricalImportDesk(
                it.eventStore(),
                it.getComponent(Streams.class),
                it.getComponent(Projects.class),
                sheets(),
                it.getComponent(HistoricalImports.class),
                now);
    }

    HistoricalSheets sheets() {
        return new HistoricalSheets(
                files, Validation.buildDefaultValidatorFactory().getValidator());
    }

    HistoricalImports imports() {
        return axon.getComponent(HistoricalImports.class);
    }

    /** Stores a file and begins to import it. */
    void start(String importId, byte[] file, HistoricalDifference whenDiffers) {
        String reason = whenDiffers == HistoricalDifference.CORRECT ? "来源更新" : null;
        send(new ImportHistoricalCases(
                importId, PROJECT, FilesIn.store(files, file), "cases.csv", whenDiffers, reason, AT));
    }

    /** Reads the next block of an import, as whoever runs it does. */
    StoreHistoricalRows next(String importId) {
        HistoricalImportStanding standing = imports().standing(importId);
        try (HistoricalSheet sheet = sheets().open(standing.start().fileDigest())) {
            sheet.skip(standing.rowsDone());
            List<HistoricalRow> rows = sheet.next(standing.start().blockRows());
            return new StoreHistoricalRows(importId, standing.blocks(), rows, sheet.isAtEnd(), 1);
        }
    }

    /** Runs an import to its end, from wherever it is. */
    List<HistoricalReceipt> run(String importId) {
        while (imports().standing(importId).state() == HistoricalImportState.RUNNING) {
            send(next(importId));
        }
        return receipts(importId);
    }

    List<HistoricalReceipt> receipts(String importId) {
        return events(importId).stream()
                .filter(HistoricalBlockStored.class::isInstance)
                .flatMap(it -> ((HistoricalBlockStored) it).receipts().stream())
                .toList();
    }

    EventStore store() {
        return store;
    }

    void send(Object command) {
        var _ = axon.commandGateway().sendAndWait(new GenericCommandMessage<>(command, Map.of("by", "officer-1")));
    }

    void record(HistoricalFacts facts) {
        send(new RecordHistoricalCase("", PROJECT, facts, AT));
    }

    List<Object> events(String id) {
        return store.readEvents(id, 0)
                .asStream()
                .<Object>map(it -> it.getPayload())
                .toList();
    }

    @Override
    public void close() {
        axon.shutdown();
        if (log instanceof LedgerStorageEngine ledger) {
            ledger.close();
        }
    }
}
