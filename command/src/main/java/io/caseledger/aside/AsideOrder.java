package io.caseledger.aside;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.aside.AsideCommand.SetEventAside;
import io.caseledger.aside.AsideCommand.TakeEventBack;
import io.caseledger.gate.Remembering;
import io.caseledger.shared.Now;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Somebody decided about an event that cannot be folded; who, when and why stays on record. */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class AsideOrder extends Remembering {
    @AggregateIdentifier
    private String asideId;

    AsideOrder() {}

    @CommandHandler
    AsideOrder(SetEventAside it, AsideDesk desk, Now now, @MetaDataValue("by") @Nullable String by) {
        apply(desk.setAside(it, nameOf(by), now.instant()));
    }

    @CommandHandler
    AsideOrder(TakeEventBack it, AsideDesk desk, Now now, @MetaDataValue("by") @Nullable String by) {
        apply(desk.takeBack(it, nameOf(by), now.instant()));
    }

    @EventSourcingHandler
    void on(AsideEvent event, MetaData meta) {
        remember(event, meta);
        asideId = event.asideId();
    }

    @Override
    protected String recordId() {
        return asideId;
    }
}
