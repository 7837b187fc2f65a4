package io.caseledger.indicator;

import io.caseledger.project.Direction;
import io.caseledger.project.ProjectEvent;
import io.caseledger.project.ProjectEvent.ProjectAwarded;
import io.caseledger.project.ProjectEvent.ProjectClosed;
import io.caseledger.project.ProjectEvent.ProjectExtended;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * All that a project's figures need, in one document, so that they are read at one position.
 *
 * @param id the project
 * @param position the last event that is in it
 */
public record Tally(
        @BsonId String id,
        long position,
        @Nullable Direction direction,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<Count> counts) {

    public static Tally empty(String projectId) {
        return new Tally(projectId, -1, null, null, null, List.of());
    }

    /** The first day of a project, as its tally knows it already or as the events of a batch tell it. */
    public static @Nullable LocalDate startsOn(@Nullable Tally tally, Collection<ProjectEvent> events) {
        if (tally != null && tally.startsOn() != null) {
            return tally.startsOn();
        }
        return events.stream()
                .filter(ProjectAwarded.class::isInstance)
                .map(it -> ((ProjectAwarded) it).startsOn())
                .findFirst()
                .orElse(null);
    }

    /** This tally after the moves and project events up to a position. */
    public Tally after(long upTo, Collection<Move> moves, Collection<ProjectEvent> events) {
        var tally = new Tally(id, upTo, direction, startsOn, endsOn, Count.after(counts, moves));
        for (ProjectEvent event : events) {
            tally = tally.after(event);
        }
        return tally;
    }

    /** This project with other counts, such as those that were known on an earlier day. */
    Tally counting(List<Count> known) {
        return new Tally(id, position, direction, startsOn, endsOn, known);
    }

    private Tally after(ProjectEvent event) {
        return switch (event) {
            case ProjectAwarded it -> new Tally(id, position, it.direction(), it.startsOn(), it.endsOn(), counts);
            case ProjectExtended it -> new Tally(id, position, direction, startsOn, it.endsOn(), counts);
            case ProjectClosed _ -> this;
        };
    }
}
