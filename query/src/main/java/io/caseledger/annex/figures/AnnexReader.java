package io.caseledger.annex.figures;

import io.caseledger.annex.figures.AnnexFigures.Scope;
import io.caseledger.body.HandlingBodyEvent;
import io.caseledger.history.HistoricalCaseEvent;
import io.caseledger.institution.InstitutionEvent;
import io.caseledger.institution.PractitionerEvent;
import io.caseledger.policy.PolicyEvent;
import io.caseledger.project.ProjectEvent;
import io.caseledger.project.view.ProjectView;
import io.caseledger.shared.Rejected;
import io.caseledger.views.Moment;
import io.caseledger.views.Sight;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads all figures of an annex at one position of the log. */
@Component
public class AnnexReader {
    /** What changes one of the figures. */
    private static final Set<Class<?>> ABOUT = Set.of(
            ProjectEvent.class,
            HistoricalCaseEvent.class,
            InstitutionEvent.class,
            PractitionerEvent.class,
            HandlingBodyEvent.class,
            PolicyEvent.class);

    private final Moment moment;
    private final Views views;
    private final FlowReader flows;
    private final TrendReader trends;
    private final CapacityReader capacities;

    AnnexReader(Moment moment, Views views, FlowReader flows, TrendReader trends, CapacityReader capacities) {
        this.moment = moment;
        this.views = views;
        this.flows = flows;
        this.trends = trends;
        this.capacities = capacities;
    }

    /**
     * The figures of a project's registers.
     *
     * @param until the first day after the period
     * @throws Rejected {@code PROJECT_NOT_FOUND}; {@code ANNEX_UNSETTLED} when the registers changed each time they were read;
     *     {@code VIEWS_BEHIND}
     */
    public AnnexFigures read(String projectId, LocalDate from, LocalDate until) {
        var seen = moment.read(ABOUT, "ANNEX_UNSETTLED", () -> figures(scope(projectId, from, until)));
        return seen.value().at(seen.position());
    }

    private Scope scope(String projectId, LocalDate from, LocalDate until) {
        ProjectView project = views.find(Sight.EVERYTHING, ProjectView.KIND, projectId)
                .map(Stored::view)
                .orElseThrow(() -> Rejected.about("projectId", "PROJECT_NOT_FOUND", projectId));
        return new Scope(projectId, project.title(), project.undertakingUnit().name(), from, until, -1);
    }

    private AnnexFigures figures(Scope scope) {
        return new AnnexFigures(
                AnnexFigures.EDITION,
                scope,
                flows.total(scope),
                flows.years(scope),
                flows.yearsByType(scope),
                flows.facts(scope),
                trends.trend(scope),
                capacities.capacity(scope, flows.lastYear(scope).received()),
                capacities.policies(scope));
    }
}
