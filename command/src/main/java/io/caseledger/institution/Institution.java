package io.caseledger.institution;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.gate.Remembering;
import io.caseledger.institution.InstitutionCommand.*;
import io.caseledger.institution.InstitutionEvent.*;
import io.caseledger.shared.Periods;
import io.caseledger.shared.Rejected;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * An institution of legal service or assistance. It gives service from a day on, perhaps until another that its licence
 * names; it is closed and opened again; a void one never was.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class Institution extends Remembering {
    @AggregateIdentifier
    private String institutionId;

    private InstitutionProfile now;

    Institution() {}

    @CommandHandler
    Institution(RegisterInstitution it, InstitutionDesk desk) {
        desk.receive(it);
        apply(new InstitutionRegistered(
                it.institutionId(), it.projectId(), it.particulars().tidy(), it.validity(), it.occurredAt()));
    }

    @CommandHandler
    void handle(CloseInstitution it) {
        InstitutionLifeCycle.check(it, now.state());
        var _ = now.periods().closed(it.on());
        apply(new InstitutionClosed(institutionId, now.projectId(), it.on(), it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(ReopenInstitution it) {
        InstitutionLifeCycle.check(it, now.state());
        var _ = now.periods().reopened(it.on());
        apply(new InstitutionReopened(institutionId, now.projectId(), it.on(), it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(CorrectInstitution it, InstitutionDesk desk) {
        InstitutionLifeCycle.check(it, now.state());
        Periods periods = Periods.inOrder(it.periods(), "periods");
        InstitutionParticulars particulars = it.particulars().tidy();
        boolean changes = !particulars.equals(now.particulars()) || !periods.equals(now.periods());
        Rejected.unless(changes, "NOTHING_TO_CORRECT");
        desk.correct(now, particulars);
        apply(new InstitutionCorrected(
                institutionId, now.projectId(), particulars, periods.all(), it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(VoidInstitution it) {
        InstitutionLifeCycle.check(it, now.state());
        apply(new InstitutionVoided(institutionId, now.projectId(), it.reason(), it.occurredAt()));
    }

    @EventSourcingHandler
    void on(InstitutionEvent event, MetaData meta) {
        remember(event, meta);
        now = InstitutionProfile.after(event, now);
        institutionId = now.institutionId();
    }

    @Override
    protected String recordId() {
        return institutionId;
    }
}
