package io.caseledger.screening;

import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.screening.ScreeningCommand.BeginScreening;
import io.caseledger.screening.ScreeningNumberEvent.ReportNumberTaken;
import io.caseledger.shared.Rejected;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Takes new screenings. The number is taken in the same unit of work, so of two with one number one is stored. */
@Component
class ScreeningDesk {
    private final Repository<Screening> screenings;
    private final EventStore events;
    private final Projects projects;
    private final RiskChecklists checklists;

    ScreeningDesk(Repository<Screening> screenings, EventStore events, Projects projects, RiskChecklists checklists) {
        this.screenings = screenings;
        this.events = events;
        this.projects = projects;
        this.checklists = checklists;
    }

    @CommandHandler
    void handle(BeginScreening it) throws Exception {
        var taken = ReportNumberTaken.by(it.projectId(), it.number(), it.screeningId());
        refuseTaken(taken);
        projects.mustTake(it.projectId(), Direction.DIRECTION_1);
        events.publish(new GenericDomainEventMessage<>(ScreeningNumberEvent.STREAM, taken.slotId(), 0, taken));
        var _ = screenings.newInstance(() -> new Screening(it, checklists));
    }

    private void refuseTaken(ReportNumberTaken wanted) {
        var slot = events.readEvents(wanted.slotId(), 0);
        if (!slot.hasNext()) {
            return;
        }
        var taken = (ReportNumberTaken) slot.next().getPayload();
        if (taken.screeningId().equals(wanted.screeningId())) {
            // The very same record: the gate tells a repeated request from a second one.
            throw new ConcurrencyException("Screening " + taken.screeningId() + " exists");
        }
        throw Rejected.about("number", "ALREADY_EXISTS", taken.screeningId());
    }
}
