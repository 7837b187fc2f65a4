package io.caseledger.project;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.caseledger.project.ProjectEvent.ProjectAwarded;
import io.caseledger.project.ProjectEvent.ProjectClosed;
import io.caseledger.shared.Rejected;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells other features whether a project takes a new fact. It reads the project's stream instead of loading the
 * aggregate, whose lock would make all filings of one project wait for each other.
 */
@Component
public class Projects {
    private record Known(long version, @Nullable Direction direction, boolean closed) {
        static final Known NOTHING = new Known(-1, null, false);
    }

    private final EventStore events;
    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(1_000).build();

    Projects(EventStore events) {
        this.events = events;
    }

    /**
     * Refuses unless the project exists, follows the direction and is not closed.
     *
     * @throws Rejected with {@code PROJECT_NOT_FOUND}, {@code PROJECT_OF_OTHER_DIRECTION} or {@code PROJECT_CLOSED}
     */
    public void mustTake(String projectId, Direction direction) {
        mustTake(projectId, direction, "projectId");
    }

    /**
     * The same for an input that names no project, but a record of it.
     *
     * @param field that names the record, which a refusal is about
     */
    public void mustTake(String projectId, Direction direction, String field) {
        Known project = upToDate(projectId);
        Rejected.unlessAbout(field, project.direction() != null, "PROJECT_NOT_FOUND", projectId);
        Rejected.unlessAbout(
                field, project.direction() == direction, "PROJECT_OF_OTHER_DIRECTION", projectId, direction);
        Rejected.unlessAbout(field, !project.closed(), "PROJECT_CLOSED", projectId);
    }

    private Known upToDate(String projectId) {
        Known before = Optional.ofNullable(known.getIfPresent(projectId)).orElse(Known.NOTHING);
        Optional<Long> last = events.lastSequenceNumberFor(projectId);
        if (last.isEmpty() || last.get() == before.version()) {
            return before;
        }
        Known now = before;
        var later = events.readEvents(projectId, before.version() + 1);
        while (later.hasNext()) {
            var message = later.next();
            now = fold(now, (ProjectEvent) message.getPayload(), message.getSequenceNumber());
        }
        known.put(projectId, now);
        return now;
    }

    private static Known fold(Known project, ProjectEvent event, long version) {
        return switch (event) {
            case ProjectAwarded awarded -> new Known(version, awarded.direction(), false);
            case ProjectClosed _ -> new Known(version, project.direction(), true);
            case ProjectEvent.ProjectExtended _ -> new Known(version, project.direction(), project.closed());
        };
    }
}
