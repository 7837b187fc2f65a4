package io.caseledger.history;

import io.caseledger.gate.Creations;
import io.caseledger.history.HistoricalImportCommand.ImportHistoricalCases;
import io.caseledger.history.HistoricalImportEvent.*;
import io.caseledger.history.HistoricalRowsCommand.StoreHistoricalRows;
import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.shared.Now;
import io.caseledger.shared.Rejected;
import io.caseledger.store.Streams;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Begins imports and stores their blocks. A block is one append: its cases, and one event of the import with their receipts.
 * The place of that event in the import's stream is the lock: of two nodes that store the same block, the second is refused
 * whole, and after a crash either all of a block is there or nothing.
 */
@Component
class HistoricalImportDesk {
    static final String STREAM = "HistoricalImport";

    /** Enough that a commit is a small part of it; few enough that progress is seen and memory stays flat. */
    static final int BLOCK = 500;

    private final EventStore events;
    private final Streams streams;
    private final Projects projects;
    private final HistoricalSheets sheets;
    private final HistoricalImports imports;
    private final Now now;

    HistoricalImportDesk(
            EventStore events,
            Streams streams,
            Projects projects,
            HistoricalSheets sheets,
            HistoricalImports imports,
            Now now) {
        this.events = events;
        this.streams = streams;
        this.projects = projects;
        this.sheets = sheets;
        this.imports = imports;
        this.now = now;
    }

    /**
     * Reads the whole file once, so that nothing begins that cannot be read to its end.
     *
     * @throws Rejected because the project takes nothing, or the file is no list of historical cases
     */
    HistoricalImportStarted start(ImportHistoricalCases it, String by) {
        Creations.leaveToGate(events, it.importId());
        projects.mustTake(it.projectId(), Direction.DIRECTION_9);
        boolean reasoned = it.whenDiffers() == HistoricalDifference.REFUSE || it.reason() != null;
        Rejected.unlessAbout("reason", reasoned, "REQUIRED");
        var survey = sheets.survey(it.fileDigest());
        return new HistoricalImportStarted(
                it.importId(),
                it.projectId(),
                it.fileDigest(),
                it.fileName(),
                survey.format(),
                survey.ignored(),
                survey.rows(),
                BLOCK,
                it.whenDiffers(),
                it.reason(),
                by,
                it.occurredAt());
    }

    /**
     * Stores a block.
     *
     * @throws Rejected with {@code HISTORICAL_IMPORT_OVER} when it was finished or stopped meanwhile, {@code
     *     HISTORICAL_BLOCK_TAKEN} when somebody else stored the block, or because the project takes no more
     */
    @CommandHandler
    void handle(StoreHistoricalRows it) {
        long began = System.nanoTime();
        HistoricalImportStanding standing = imports.standing(it.importId());
        Rejected.unless(standing.state() == HistoricalImportState.RUNNING, "HISTORICAL_IMPORT_OVER", standing.state());
        Rejected.unless(standing.blocks() == it.block(), "HISTORICAL_BLOCK_TAKEN", it.block());
        HistoricalImportStarted start = standing.start();
        projects.mustTake(start.projectId(), Direction.DIRECTION_9);
        Instant at = now.instant();
        HistoricalBlock block = HistoricalBlock.of(start, it.rows(), streams, at);
        long millis = it.millis() + (System.nanoTime() - began) / 1_000_000;
        publish(standing, it, block, millis, at);
    }

    private void publish(
            HistoricalImportStanding standing, StoreHistoricalRows it, HistoricalBlock block, long millis, Instant at) {
        String projectId = standing.start().projectId();
        List<HistoricalImportEvent> own = new ArrayList<>();
        own.add(new HistoricalBlockStored(it.importId(), projectId, it.block(), block.receipts(), millis, at));
        if (it.last()) {
            own.add(new HistoricalImportFinished(it.importId(), projectId, at));
        }
        List<DomainEventMessage<?>> all = new ArrayList<>(block.events());
        HistoricalImportStanding next = standing;
        for (HistoricalImportEvent event : own) {
            next = HistoricalImportStanding.after(event, next, next.version() + 1);
            all.add(message(next.version(), event));
        }
        HistoricalImportStanding then = next;
        CurrentUnitOfWork.get().afterCommit(_ -> imports.stored(then));
        events.publish(all);
    }

    private static DomainEventMessage<?> message(long sequence, HistoricalImportEvent event) {
        return new GenericDomainEventMessage<>(STREAM, event.importId(), sequence, event);
    }
}
