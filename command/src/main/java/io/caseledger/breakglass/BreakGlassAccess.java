package io.caseledger.breakglass;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.breakglass.BreakGlassCommand.BreakGlass;
import io.caseledger.breakglass.BreakGlassCommand.EndBreakGlass;
import io.caseledger.breakglass.BreakGlassEvent.BreakGlassEnded;
import io.caseledger.breakglass.BreakGlassEvent.GlassBroken;
import io.caseledger.gate.Remembering;
import io.caseledger.shared.Now;
import io.caseledger.shared.Rejected;
import io.caseledger.station.Station;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** An emergency access: it begins with a reason, and ends by time or, before that, by an administrator. */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class BreakGlassAccess extends Remembering {
    @AggregateIdentifier
    private String accessId;

    private Instant until;

    BreakGlassAccess() {}

    @CommandHandler
    BreakGlassAccess(
            BreakGlass it,
            BreakGlassProperties properties,
            Now now,
            @MetaDataValue("by") @Nullable String by,
            @MetaDataValue(Station.OF_CALLER) @Nullable String station) {
        if (station == null) {
            throw Rejected.because("BREAK_GLASS_NEEDLESS");
        }
        Instant at = now.instant();
        apply(new GlassBroken(
                it.accessId(), it.recordId(), nameOf(by), station, it.reason(), at, at.plus(properties.lasts())));
    }

    @CommandHandler
    void handle(EndBreakGlass it, Now now, @MetaDataValue("by") @Nullable String by) {
        Instant at = now.instant();
        Rejected.unless(at.isBefore(until), "BREAK_GLASS_OVER", until);
        apply(new BreakGlassEnded(accessId, nameOf(by), it.reason(), at));
    }

    @EventSourcingHandler
    void on(BreakGlassEvent event, MetaData meta) {
        remember(event, meta);
        switch (event) {
            case GlassBroken it -> {
                accessId = it.accessId();
                until = it.until();
            }
            case BreakGlassEnded it -> until = it.at();
        }
    }

    @Override
    protected String recordId() {
        return accessId;
    }
}
