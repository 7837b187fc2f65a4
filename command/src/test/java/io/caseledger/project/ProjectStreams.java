package io.caseledger.project;

import org.axonframework.eventsourcing.eventstore.EventStore;

/** Gives tests of other features the projects of an event store of their own. */
public final class ProjectStreams {
    private ProjectStreams() {}

    public static Projects over(EventStore events) {
        return new Projects(events);
    }
}
