package io.caseledger.project.view;

import io.caseledger.project.ProjectEvent;
import io.caseledger.views.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Feeds project events to the project view. */
@Component
class ProjectProjection extends Projection<ProjectView, ProjectEvent> {
    ProjectProjection() {
        super(ProjectView.KIND);
    }

    @EventHandler
    void on(ProjectEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.projectId(), event, token, recordedAt);
    }
}
