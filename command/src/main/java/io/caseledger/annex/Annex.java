package io.caseledger.annex;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.annex.AnnexCommand.CompileAnnex;
import io.caseledger.annex.AnnexEvent.AnnexCompiled;
import io.caseledger.gate.Creations;
import io.caseledger.gate.Remembering;
import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.shared.Now;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
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
    Annex(CompileAnnex it, Projects projects, EventStore events, AnnexPress press, Now now) {
        Creations.leaveToGate(events, it.annexId()); // printing takes seconds, and a repeated request needs none of it
        projects.mustTake(it.projectId(), Direction.DIRECTION_9);
        Instant compiledAt = now.instant();
        AnnexPeriod.check(it.from(), it.until(), compiledAt);
        var printed = press.print(it.projectId(), it.from(), it.until());
        apply(new AnnexCompiled(
                it.annexId(), it.projectId(), it.from(), it.until(), printed.position(), printed.files(), compiledAt));
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
