package io.caseledger.rebuild;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.gate.Remembering;
import io.caseledger.rebuild.LaneCommand.RetryLane;
import io.caseledger.rebuild.LaneEvent.LaneRetried;
import io.caseledger.shared.Now;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Somebody wanted a lane that stood still to be tried at once; it stays on record who and why. */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class LaneRetry extends Remembering {
    @AggregateIdentifier
    private String retryId;

    LaneRetry() {}

    @CommandHandler
    LaneRetry(RetryLane it, RebuildDesk desk, Now now, @MetaDataValue("by") @Nullable String by) {
        desk.retry(it.retryId(), it.lane());
        apply(new LaneRetried(it.retryId(), it.lane(), it.reason(), nameOf(by), now.instant()));
    }

    @EventSourcingHandler
    void on(LaneEvent event, MetaData meta) {
        remember(event, meta);
        retryId = event.retryId();
    }

    @Override
    protected String recordId() {
        return retryId;
    }
}
