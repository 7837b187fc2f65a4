package io.caseledger.project.view;

import io.caseledger.find.Fields;
import io.caseledger.project.Direction;
import io.caseledger.project.Partner;
import io.caseledger.project.ProjectEvent;
import io.caseledger.project.ProjectEvent.ProjectAwarded;
import io.caseledger.project.ProjectEvent.ProjectClosed;
import io.caseledger.project.ProjectEvent.ProjectExtended;
import io.caseledger.shared.Organisation;
import io.caseledger.views.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A project as it is shown.
 *
 * @param endsOn the first day after its period
 * @param closedOn absent while it takes new facts
 */
public record ProjectView(
        String id,
        Direction direction,
        String title,
        Organisation undertakingUnit,
        List<Partner> partners,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable LocalDate closedOn) {

    public static final Kind<ProjectView, ProjectEvent> KIND = new Kind<>(
            "projects",
            ProjectView.class,
            ProjectView::evolve,
            ProjectView::id,
            _ -> List.of(),
            Fields.of(ProjectView.class)
                    .filtered("view.direction")
                    .ordered("view.startsOn", "view.title")
                    .searched("view.title", "view.undertakingUnit.name"),
            null);

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    public static ProjectView evolve(@Nullable ProjectView view, ProjectEvent event) {
        return switch (event) {
            case ProjectAwarded it ->
                new ProjectView(
                        it.projectId(),
                        it.direction(),
                        it.title(),
                        it.undertakingUnit(),
                        it.partners(),
                        it.startsOn(),
                        it.endsOn(),
                        null);
            case ProjectExtended it -> Objects.requireNonNull(view).with(it.endsOn(), view.closedOn);
            case ProjectClosed it -> Objects.requireNonNull(view).with(view.endsOn, it.closedOn());
        };
    }

    private ProjectView with(LocalDate end, @Nullable LocalDate closed) {
        return new ProjectView(id, direction, title, undertakingUnit, partners, startsOn, end, closed);
    }
}
