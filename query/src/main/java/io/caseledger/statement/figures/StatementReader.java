package io.caseledger.statement.figures;

import io.caseledger.deadline.Clocks;
import io.caseledger.indicator.Census;
import io.caseledger.indicator.Figures;
import io.caseledger.indicator.Indicator;
import io.caseledger.indicator.Indicators;
import io.caseledger.indicator.Omissions;
import io.caseledger.project.Direction;
import io.caseledger.project.view.ProjectView;
import io.caseledger.shared.Rejected;
import io.caseledger.statement.Canonical;
import io.caseledger.statement.StatementDocument;
import io.caseledger.statement.StatementDocument.Definitions;
import io.caseledger.statement.StatementDocument.Definitions.Pack;
import io.caseledger.statement.StatementDocument.Subject;
import io.caseledger.statement.StatementSource;
import io.caseledger.store.Positions;
import io.caseledger.views.Histories;
import io.caseledger.views.Sight;
import io.caseledger.views.Stored;
import io.caseledger.views.ViewPosition;
import io.caseledger.views.Views;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts the figures of a project at the end of the log, whatever is recorded meanwhile: not from the tallies, which are always those
 * of now, but from the histories of all its records, which tell how each stood at that position.
 */
@Component
public class StatementReader implements StatementSource {
    private static final int TRIES = 4;

    private final Views views;
    private final Histories histories;
    private final ViewPosition reached;
    private final Positions positions;
    private final Indicators indicators;
    private final Clocks clocks;
    private final StatementComparison comparison;
    private final Omissions omissions;
    private final Duration atMost;

    StatementReader(
            Views views,
            Histories histories,
            ViewPosition reached,
            Positions positions,
            Indicators indicators,
            Clocks clocks,
            StatementComparison comparison,
            Omissions omissions,
            @Value("${caseledger.views.wait:5s}") Duration atMost) {
        this.views = views;
        this.histories = histories;
        this.reached = reached;
        this.positions = positions;
        this.indicators = indicators;
        this.clocks = clocks;
        this.comparison = comparison;
        this.omissions = omissions;
        this.atMost = atMost;
    }

    @Override
    public Reading read(String projectId, LocalDate asOf) {
        return read(projectId, asOf, List.of());
    }

    @Override
    public void mustBeWhole(String projectId) {
        omissions.mustBeWhole(projectId);
    }

    @Override
    public Drift drift(StatementDocument then) {
        var before = new Census(indicators, then.position());
        Reading now = read(then.project().id(), then.asOf(), List.of(before));
        return new Drift(
                now,
                comparison.changes(then, now),
                now.definitions().equals(then.definitions()),
                StatementComparison.isRecounted(then, before));
    }

    /** @param beside take the same records, to count them at other positions */
    private Reading read(String projectId, LocalDate asOf, Collection<Census> beside) {
        for (int tried = 0; tried < TRIES; tried++) {
            long position = positions.head();
            if (!reached.await(position, atMost)) {
                throw Rejected.because("VIEWS_BEHIND", position, reached.reached());
            }
            Stored<ProjectView> project = project(projectId);
            if (project.position() <= position) {
                return reading(project.view(), asOf, position, beside);
            }
        }
        throw Rejected.because("STATEMENT_UNSETTLED", TRIES);
    }

    private Stored<ProjectView> project(String projectId) {
        return views.find(Sight.EVERYTHING, ProjectView.KIND, projectId)
                .orElseThrow(() -> Rejected.about("projectId", "PROJECT_NOT_FOUND", projectId));
    }

    private Reading reading(ProjectView project, LocalDate asOf, long position, Collection<Census> beside) {
        var census = new Census(indicators, position);
        indicators.of(project.direction()).stream()
                .filter(Indicator::isActive)
                .map(Indicator::count)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(kind -> histories.each(kind, project.id(), it -> {
                    census.note(it.id(), it.standings());
                    beside.forEach(other -> other.note(it.id(), it.standings()));
                }));
        var tally = census.tally(project.id(), project.direction(), project.startsOn(), project.endsOn());
        var figures = StatedFigures.of(new Figures(indicators).of(tally, asOf));
        return new Reading(
                position,
                subject(project),
                figures,
                StatedFigures.items(census, figures, asOf),
                definitions(project.direction(), asOf));
    }

    private static Subject subject(ProjectView it) {
        return new Subject(
                it.id(), it.direction().name(), it.title(), it.undertakingUnit().name(), it.startsOn(), it.endsOn());
    }

    private Definitions definitions(Direction direction, LocalDate asOf) {
        return new Definitions(
                Canonical.digest(indicators.of(direction)),
                clocks.packsInForce(asOf).stream()
                        .map(it -> new Pack(it.id(), Canonical.digest(it)))
                        .toList());
    }
}
