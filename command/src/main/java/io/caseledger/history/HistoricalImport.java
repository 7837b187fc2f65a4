package io.caseledger.history;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.gate.Remembering;
import io.caseledger.history.HistoricalImportCommand.*;
import io.caseledger.history.HistoricalImportEvent.*;
import io.caseledger.history.HistoricalRowsCommand.StopHistoricalImport;
import io.caseledger.shared.Now;
import io.caseledger.shared.Rejected;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * An import of a file of historical cases. It begins once the whole file was read and found to be a list; block by block its
 * rows are stored by {@link HistoricalImportDesk}, each block together with its receipts, so the number of stored blocks is
 * where it goes on after whatever happened. It ends when every row has a receipt, or is stopped before.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class HistoricalImport extends Remembering {
    @AggregateIdentifier
    private String importId;

    private HistoricalImportStanding now;

    HistoricalImport() {}

    @CommandHandler
    HistoricalImport(ImportHistoricalCases it, HistoricalImportDesk desk, @MetaDataValue("by") @Nullable String by) {
        apply(desk.start(it, nameOf(by)));
    }

    @CommandHandler
    void handle(CancelHistoricalImport it, @MetaDataValue("by") @Nullable String by) {
        mustRun();
        apply(new HistoricalImportCancelled(
                importId, now.start().projectId(), it.reason(), nameOf(by), it.occurredAt()));
    }

    @CommandHandler
    void handle(StopHistoricalImport it, Now time) {
        mustRun();
        apply(new HistoricalImportFailed(importId, now.start().projectId(), it.faults(), time.instant()));
    }

    private void mustRun() {
        Rejected.unless(now.state() == HistoricalImportState.RUNNING, "HISTORICAL_IMPORT_OVER", now.state());
    }

    @EventSourcingHandler
    void on(HistoricalImportEvent event, MetaData meta) {
        remember(event, meta);
        now = HistoricalImportStanding.after(event, now, AggregateLifecycle.getVersion());
        importId = event.importId();
    }

    @Override
    protected String recordId() {
        return importId;
    }
}
