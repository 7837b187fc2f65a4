package io.caseledger.privacy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.gate.Remembering;
import io.caseledger.privacy.PersonRestrictionCommand.*;
import io.caseledger.privacy.PersonRestrictionEvent.*;
import io.caseledger.shared.Rejected;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The restriction of a person: kept, and shown to nobody until it is lifted. Who must see her meanwhile says on which legal basis,
 * and that stays on record.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class PersonRestriction extends Remembering {
    @AggregateIdentifier
    private String restrictionId;

    private String projectId;
    private boolean lifted;

    PersonRestriction() {}

    @CommandHandler
    PersonRestriction(RestrictPerson it, PersonDesk desk, @MetaDataValue("by") @Nullable String by) {
        apply(desk.restrict(it, nameOf(by)));
    }

    @CommandHandler
    void handle(DiscloseRestrictedPerson it, @MetaDataValue("by") @Nullable String by) {
        mustStand();
        apply(new RestrictedPersonDisclosed(
                restrictionId, projectId, nameOf(by), it.legalBasis(), it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(LiftRestriction it, PersonDesk desk, @MetaDataValue("by") @Nullable String by) {
        mustStand();
        desk.lift(restrictionId);
        apply(new RestrictionLifted(restrictionId, projectId, it.reason(), nameOf(by), it.occurredAt()));
    }

    private void mustStand() {
        Rejected.unlessAbout("restrictionId", !lifted, "RESTRICTION_LIFTED", restrictionId);
    }

    @EventSourcingHandler
    void on(PersonRestrictionEvent event, MetaData meta) {
        remember(event, meta);
        restrictionId = event.restrictionId();
        projectId = event.projectId();
        lifted = event instanceof RestrictionLifted;
    }

    @Override
    protected String recordId() {
        return restrictionId;
    }
}
