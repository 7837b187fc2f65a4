package io.caseledger.project;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.gate.Remembering;
import io.caseledger.project.ProjectCommand.AwardProject;
import io.caseledger.project.ProjectCommand.CloseProject;
import io.caseledger.project.ProjectCommand.ExtendProject;
import io.caseledger.project.ProjectEvent.ProjectAwarded;
import io.caseledger.project.ProjectEvent.ProjectClosed;
import io.caseledger.project.ProjectEvent.ProjectExtended;
import io.caseledger.shared.Rejected;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/** A project from its award to its close. Its end can move to a later day; once closed, it takes no new facts. */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class Project extends Remembering {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    @AggregateIdentifier
    private String projectId;

    private LocalDate startsOn;
    private LocalDate endsOn;
    private boolean closed;

    Project() {}

    @CommandHandler
    Project(AwardProject it) {
        Rejected.unlessAbout("startsOn", !it.startsOn().isBefore(EARLIEST), "DATE_OUT_OF_RANGE");
        Rejected.unlessAbout("endsOn", it.endsOn().isAfter(it.startsOn()), "PERIOD_ENDS_BEFORE_START");
        if (it.direction() == Direction.DIRECTION_16) {
            boolean eligible = it.eligibility() != null && it.eligibility().holds();
            Rejected.unlessAbout("eligibility", eligible, "APPLICANT_NOT_ELIGIBLE");
        }
        apply(new ProjectAwarded(
                it.projectId(),
                it.direction(),
                it.title(),
                it.undertakingUnit(),
                it.partners(),
                it.eligibility(),
                it.startsOn(),
                it.endsOn()));
    }

    @CommandHandler
    void handle(ExtendProject it) {
        Rejected.unless(!closed, "PROJECT_CLOSED", projectId);
        Rejected.unlessAbout("endsOn", it.endsOn().isAfter(endsOn), "EXTENSION_NOT_LATER", endsOn);
        apply(new ProjectExtended(projectId, it.endsOn(), it.reason()));
    }

    @CommandHandler
    void handle(CloseProject it) {
        Rejected.unless(!closed, "PROJECT_CLOSED", projectId);
        Rejected.unlessAbout("closedOn", !it.closedOn().isBefore(startsOn), "PERIOD_ENDS_BEFORE_START");
        apply(new ProjectClosed(projectId, it.closedOn(), it.reason()));
    }

    @EventSourcingHandler
    void on(ProjectEvent event, MetaData meta) {
        remember(event, meta);
        switch (event) {
            case ProjectAwarded awarded -> {
                projectId = awarded.projectId();
                startsOn = awarded.startsOn();
                endsOn = awarded.endsOn();
            }
            case ProjectExtended extended -> endsOn = extended.endsOn();
            case ProjectClosed _ -> closed = true;
        }
    }

    @Override
    protected String recordId() {
        return projectId;
    }
}
