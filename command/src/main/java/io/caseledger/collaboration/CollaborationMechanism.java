package io.caseledger.collaboration;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.collaboration.CollaborationMechanismCommand.*;
import io.caseledger.collaboration.CollaborationMechanismEvent.*;
import io.caseledger.gate.Remembering;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A mechanism from its proposal to its end. Agencies join, and may leave. Named members sign the agreement; others may accede
 * later. It enters into force on a day on which at least two members had signed. In force, it may be amended, suspended and
 * resumed, until it ends. What was recorded wrongly is put right, and what should not be there is voided.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class CollaborationMechanism extends Remembering {
    private static final String EARLY = "OCCURRED_BEFORE_PREVIOUS_STEP";

    @AggregateIdentifier
    private String mechanismId;

    private String projectId;
    private Roster roster;
    private Instant proposedAt;
    private Instant lastStepAt;
    private @Nullable Instant afterEntryAt;

    CollaborationMechanism() {}

    @CommandHandler
    CollaborationMechanism(ProposeMechanism it, CollaborationDesk desk) {
        desk.receive(it);
        apply(new MechanismProposed(
                it.mechanismId(), it.projectId(), it.title(), it.field(), it.purpose(), it.occurredAt()));
    }

    @CommandHandler
    void handle(JoinMechanism it) {
        fact(it, it.occurredAt());
        Membership.checkJoining(roster, it);
        apply(new MechanismMemberJoined(mechanismId, projectId, it.memberId(), it.agency(), it.occurredAt()));
    }

    @CommandHandler
    void handle(LeaveMechanism it) {
        fact(it, it.occurredAt());
        Membership.checkLeaving(roster, it);
        apply(new MechanismMemberLeft(mechanismId, projectId, it.memberId(), it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(VoidMechanismMembership it) {
        fact(it, it.occurredAt());
        var _ = Membership.notVoid(roster, it.memberId());
        apply(new MechanismMembershipVoided(mechanismId, projectId, it.memberId(), it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(CorrectMechanismMember it) {
        fact(it, it.occurredAt());
        Membership.checkCorrection(roster, it);
        apply(new MechanismMemberCorrected(
                mechanismId, projectId, it.memberId(), it.agency(), it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(SignMechanismAgreement it) {
        CollaborationMechanismLifeCycle.check(it, roster.state());
        Agreement text = roster.agreement();
        boolean same = text == null || text.isSameTextAs(it.agreement());
        Rejected.unlessAbout("agreement", same, "AGREEMENT_DIFFERS", text == null ? "" : text.documentNumber());
        Membership.checkSignatories(roster, it.signatories(), it.signedOn(), true);
        apply(new MechanismAgreementSigned(
                mechanismId,
                projectId,
                text == null ? it.agreement() : text,
                List.copyOf(it.signatories()),
                it.signedOn()));
    }

    @CommandHandler
    void handle(BringMechanismIntoForce it) {
        CollaborationMechanismLifeCycle.check(it, roster.state());
        int signed = roster.signedOn(it.inForceOn());
        Rejected.unlessAbout(
                "inForceOn", signed >= Roster.LEAST, "TOO_FEW_SIGNATORIES", Roster.LEAST, it.inForceOn(), signed);
        apply(new MechanismEnteredIntoForce(mechanismId, projectId, it.inForceOn()));
    }

    @CommandHandler
    void handle(AmendMechanism it) {
        CollaborationMechanismLifeCycle.check(it, roster.state());
        LocalDate entered = Zone.dayOf(roster.force().getFirst().from());
        Rejected.unlessAbout("signedOn", !it.signedOn().isBefore(entered), EARLY, entered);
        Membership.checkSignatories(roster, it.signatories(), it.signedOn(), false);
        int signed = it.signatories().size();
        Rejected.unlessAbout(
                "signatories", signed >= Roster.LEAST, "TOO_FEW_SIGNATORIES", Roster.LEAST, it.signedOn(), signed);
        apply(new MechanismAmended(
                mechanismId, projectId, it.agreement(), it.summary(), List.copyOf(it.signatories()), it.signedOn()));
    }

    @CommandHandler
    void handle(SuspendMechanism it) {
        step(it, it.occurredAt());
        apply(new MechanismSuspended(mechanismId, projectId, it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(ResumeMechanism it) {
        step(it, it.occurredAt());
        apply(new MechanismResumed(mechanismId, projectId, it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(EndMechanism it) {
        step(it, it.occurredAt());
        apply(new MechanismEnded(mechanismId, projectId, it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(VoidMechanism it) {
        fact(it, it.occurredAt());
        apply(new MechanismVoided(mechanismId, projectId, it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(CorrectMechanism it) {
        fact(it, it.occurredAt());
        Rejected.unless(!it.changesNothing(), "NOTHING_TO_CORRECT");
        Rejected.unlessAbout("agreement", it.agreement() == null || roster.agreement() != null, "NO_AGREEMENT_YET");
        var corrected = new MechanismCorrected(
                mechanismId,
                projectId,
                it.title(),
                it.field(),
                it.purpose(),
                it.agreement(),
                it.signedOn(),
                it.inForceOn(),
                it.reason(),
                it.occurredAt());
        Membership.checkDays(roster, Roster.after(corrected, roster), it);
        checkEntry(it.inForceOn());
        apply(corrected);
    }

    /** A corrected entry into force stays between the proposal and what came after the entry. */
    private void checkEntry(@Nullable LocalDate day) {
        if (day != null) {
            Rejected.unlessAbout("inForceOn", !day.isBefore(Zone.dayOf(proposedAt)), EARLY, proposedAt);
            boolean early = afterEntryAt == null || !day.isAfter(Zone.dayOf(afterEntryAt));
            Rejected.unlessAbout(
                    "inForceOn", early, "OCCURRED_AFTER_NEXT_STEP", afterEntryAt == null ? "" : afterEntryAt);
        }
    }

    private void step(CollaborationMechanismCommand it, Instant occurredAt) {
        CollaborationMechanismLifeCycle.check(it, roster.state());
        Rejected.unlessAbout("occurredAt", !occurredAt.isBefore(lastStepAt), EARLY, lastStepAt);
    }

    /** What is noted beside the steps may be noted late; it only cannot be older than the proposal. */
    private void fact(CollaborationMechanismCommand it, Instant occurredAt) {
        CollaborationMechanismLifeCycle.check(it, roster.state());
        Rejected.unlessAbout("occurredAt", !occurredAt.isBefore(proposedAt), EARLY, proposedAt);
    }

    @EventSourcingHandler
    void on(CollaborationMechanismEvent event, MetaData meta) {
        remember(event, meta);
        roster = Roster.after(event, roster == null ? Roster.empty() : roster);
        switch (event) {
            case MechanismProposed it -> {
                mechanismId = it.mechanismId();
                projectId = it.projectId();
                proposedAt = it.occurredAt();
                lastStepAt = it.occurredAt();
            }
            case MechanismEnteredIntoForce it -> lastStepAt = it.occurredAt();
            case MechanismAmended _, MechanismSuspended _, MechanismResumed _, MechanismEnded _ -> afterEntry(event);
            case MechanismCorrected it -> {
                if (it.inForceOn() != null && afterEntryAt == null) {
                    lastStepAt = Zone.startOf(it.inForceOn());
                }
            }
            case MechanismMemberJoined _, MechanismMemberLeft _, MechanismMembershipVoided _ -> {}
            case MechanismMemberCorrected _, MechanismAgreementSigned _, MechanismVoided _ -> {}
        }
    }

    private void afterEntry(CollaborationMechanismEvent event) {
        if (afterEntryAt == null || event.occurredAt().isBefore(afterEntryAt)) {
            afterEntryAt = event.occurredAt();
        }
        if (event.occurredAt().isAfter(lastStepAt)) {
            lastStepAt = event.occurredAt();
        }
    }

    @Override
    protected String recordId() {
        return mechanismId;
    }
}
