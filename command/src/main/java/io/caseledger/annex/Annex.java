package io.caseledger.annex;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.annex.AnnexCommand.CompileAnnex;
import io.caseledger.gate.Remembering;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * A statistical annex that was compiled (编制). It is what it was then, and nothing more happens to it: who wants newer
 * figures compiles another one.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class Annex extends Remembering {
    @AggregateIdentifier
    private String annexId;

    Annex() {}

    @CommandHandler
    Annex(CompileAnnex it, AnnexDesk desk) {
        apply(desk.compile(it));
    }

    @EventSourcingHandler
    void on(AnnexEvent event, MetaData meta) {
        remember(event, meta);
        annexId = event.annexId();
    }

    @Override
    protected String recordId() {
        return annexId;
    }
}
