package io.caseledger.referral;

import io.caseledger.deadline.Clocks;
import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.referral.ReferralCommand.DraftReferral;
import io.caseledger.referral.ReferralNumberEvent.NumberTaken;
import io.caseledger.shared.Rejected;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Takes new drafts. The number is taken in the same unit of work, so of two drafts with one number one is stored. */
@Component
class ReferralDesk {
    private final Repository<Referral> referrals;
    private final EventStore events;
    private final Projects projects;
    private final Clocks clocks;

    ReferralDesk(Repository<Referral> referrals, EventStore events, Projects projects, Clocks clocks) {
        this.referrals = referrals;
        this.events = events;
        this.projects = projects;
        this.clocks = clocks;
    }

    @CommandHandler
    void handle(DraftReferral it) throws Exception {
        var taken = NumberTaken.by(it.projectId(), it.number(), it.referralId());
        refuseTaken(taken);
        projects.mustTake(it.projectId(), Direction.DIRECTION_16);
        events.publish(new GenericDomainEventMessage<>(ReferralNumberEvent.STREAM, taken.slotId(), 0, taken));
        var _ = referrals.newInstance(() -> new Referral(it, clocks));
    }

    private void refuseTaken(NumberTaken wanted) {
        var slot = events.readEvents(wanted.slotId(), 0);
        if (!slot.hasNext()) {
            return;
        }
        var taken = (NumberTaken) slot.next().getPayload();
        if (taken.referralId().equals(wanted.referralId())) {
            // The very same record: the gate tells a repeated request from a second one.
            throw new ConcurrencyException("Referral " + taken.referralId() + " exists");
        }
        throw Rejected.about("number", "ALREADY_EXISTS", taken.referralId());
    }
}
