package io.caseledger.screening.view;

import io.caseledger.screening.ScreeningEvent;
import io.caseledger.shared.ProjectFact;

/** An event with its place in the log, which a printed report names. */
public record Placed(ScreeningEvent event, long position) implements ProjectFact {
    @Override
    public String projectId() {
        return event.projectId();
    }
}
