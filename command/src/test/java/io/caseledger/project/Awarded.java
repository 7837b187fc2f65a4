package io.caseledger.project;

import io.caseledger.project.ProjectEvent.ProjectAwarded;
import io.caseledger.shared.Organisation;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Gives tests of other features a project to file under. */
public final class Awarded {
    private Awarded() {}

    /** Awards a project in a store unless it is there, and tells what {@link Projects} would tell of it. */
    public static Projects project(EventStore events, String projectId, Direction direction) {
        if (events.lastSequenceNumberFor(projectId).isEmpty()) {
            award(events, projectId, direction);
        }
        return new Projects(events);
    }

    private static void award(EventStore events, String projectId, Direction direction) {
        events.publish(new GenericDomainEventMessage<>(
                "Project",
                projectId,
                0,
                new ProjectAwarded(
                        projectId,
                        direction,
                        "平台知识产权保护",
                        new Organisation("防城港市海淘电子商务有限公司", "91350100M000100Y43"),
                        List.of(),
                        new Eligibility(true, true, true),
                        LocalDate.of(2021, 7, 1),
                        LocalDate.of(2022, 7, 1))));
    }

    /** What {@link Projects} tells of the projects in a store. */
    public static Projects read(EventStore events) {
        return new Projects(events);
    }
}
