package io.caseledger.institution;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.gate.Remembering;
import io.caseledger.institution.PractitionerCommand.*;
import io.caseledger.institution.PractitionerEvent.*;
import io.caseledger.shared.Rejected;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * A person who gives legal service or assistance, with qualifications that begin and end, at one institution at a time. The
 * person moves to another one, leaves, and comes back; a void one never was.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class Practitioner extends Remembering {
    @AggregateIdentifier
    private String practitionerId;

    private PractitionerProfile now;

    Practitioner() {}

    @CommandHandler
    Practitioner(RegisterPractitioner it, PractitionerDesk desk) {
        desk.receive(it);
        apply(new PractitionerRegistered(
                it.practitionerId(),
                it.projectId(),
                it.identity(),
                List.copyOf(it.qualifications()),
                it.engagement(),
                it.occurredAt()));
    }

    @CommandHandler
    void handle(AddQualification it, PractitionerDesk desk) {
        PractitionerLifeCycle.check(it, now.state());
        refuseKnown(it.qualification());
        desk.take(now, it.qualification());
        int number = now.qualifications().size() + 1;
        apply(new QualificationAdded(practitionerId, now.projectId(), number, it.qualification(), it.occurredAt()));
    }

    /** A certificate stands once in a person's record; renewed, its end is corrected. */
    private void refuseKnown(Qualification wanted) {
        PractitionerProfile.claim(now.projectId(), wanted, "qualification")
                .ifPresent(it -> Rejected.unlessAbout(
                        it.field(),
                        !now.holds(it.slotId()),
                        "CERTIFICATE_REPEATED",
                        String.valueOf(wanted.certificateNumber())));
    }

    @CommandHandler
    void handle(CorrectQualification it, PractitionerDesk desk) {
        PractitionerLifeCycle.check(it, now.state());
        Qualification old = standing(it.number());
        Rejected.unless(!old.equals(it.qualification()), "NOTHING_TO_CORRECT");
        boolean sameNumber = PractitionerProfile.claim(now.projectId(), it.qualification(), "")
                .equals(PractitionerProfile.claim(now.projectId(), old, ""));
        if (!sameNumber) {
            refuseKnown(it.qualification());
        }
        desk.take(now, it.qualification());
        apply(new QualificationCorrected(
                practitionerId, now.projectId(), it.number(), it.qualification(), it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(EndQualification it) {
        PractitionerLifeCycle.check(it, now.state());
        var _ = standing(it.number()).validity().endingOn(it.on(), "on");
        apply(new QualificationEnded(
                practitionerId, now.projectId(), it.number(), it.on(), it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(VoidQualification it) {
        PractitionerLifeCycle.check(it, now.state());
        var _ = standing(it.number());
        apply(new QualificationVoided(practitionerId, now.projectId(), it.number(), it.reason(), it.occurredAt()));
    }

    private Qualification standing(int number) {
        return now.qualifications().stream()
                .filter(it -> it.number() == number && it.stands())
                .map(HeldQualification::qualification)
                .findFirst()
                .orElseThrow(() -> Rejected.about("number", "QUALIFICATION_NOT_FOUND", number));
    }

    @CommandHandler
    void handle(MovePractitioner it, PractitionerDesk desk) {
        PractitionerLifeCycle.check(it, now.state());
        var _ = now.where().moved(it.institutionId(), it.on());
        desk.mustEngage(now, it.institutionId(), "institutionId");
        apply(new PractitionerMoved(practitionerId, now.projectId(), it.institutionId(), it.on(), it.occurredAt()));
    }

    @CommandHandler
    void handle(LeaveInstitution it) {
        PractitionerLifeCycle.check(it, now.state());
        var _ = now.where().left(it.on());
        apply(new PractitionerLeft(practitionerId, now.projectId(), it.on(), it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(CorrectPractitioner it, PractitionerDesk desk) {
        PractitionerLifeCycle.check(it, now.state());
        Engagements engagements = Engagements.inOrder(it.engagements(), "engagements");
        boolean changes = !it.identity().equals(now.identity()) || !engagements.equals(now.where());
        Rejected.unless(changes, "NOTHING_TO_CORRECT");
        desk.mustEngage(now, it.engagements());
        apply(new PractitionerCorrected(
                practitionerId, now.projectId(), it.identity(), engagements.all(), it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(VoidPractitioner it) {
        PractitionerLifeCycle.check(it, now.state());
        apply(new PractitionerVoided(practitionerId, now.projectId(), it.reason(), it.occurredAt()));
    }

    @EventSourcingHandler
    void on(PractitionerEvent event, MetaData meta) {
        remember(event, meta);
        now = PractitionerProfile.after(event, now);
        practitionerId = now.practitionerId();
    }

    @Override
    protected String recordId() {
        return practitionerId;
    }
}
