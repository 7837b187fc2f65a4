package io.caseledger.indicator.api;

import io.caseledger.api.Freshness;
import io.caseledger.indicator.Indicator;
import io.caseledger.indicator.Indicators;
import io.caseledger.indicator.Progress;
import io.caseledger.project.Direction;
import io.caseledger.shared.Rejected;
import io.caseledger.travel.PastFigures;
import io.caseledger.travel.Until;
import io.caseledger.travel.When;
import io.caseledger.views.ViewPosition;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what the figures are, were, and were known to be. */
@Controller
class IndicatorController {
    private final PastFigures figures;
    private final Indicators indicators;
    private final ViewPosition views;
    private final Freshness freshness;

    IndicatorController(PastFigures figures, Indicators indicators, ViewPosition views, Freshness freshness) {
        this.figures = figures;
        this.indicators = indicators;
        this.views = views;
        this.freshness = freshness;
    }

    @QueryMapping
    @Nullable
    Progress indicatorProgress(
            @Argument String projectId,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable LocalDate knownAt,
            @Argument @Nullable When at,
            @Argument @Nullable Long after) {
        freshness.reach(after);
        Rejected.unlessAbout("at", at == null || (asOf == null && knownAt == null), "MOMENT_GIVEN_TWICE");
        When when = at == null ? new When(day(asOf), day(knownAt)) : at;
        long reached = views.reached(); // read first: what is read after it shows at least this position
        return figures.progress(projectId, when)
                .map(it -> when.knownAt() == null ? it.at(reached) : it)
                .orElse(null);
    }

    private static @Nullable Until day(@Nullable LocalDate day) {
        return day == null ? null : Until.day(day);
    }

    @QueryMapping
    List<Indicator> indicators(@Argument @Nullable Direction direction) {
        return direction == null ? indicators.all() : indicators.of(direction);
    }

    @SchemaMapping(typeName = "Indicator")
    boolean active(Indicator indicator) {
        return indicator.isActive();
    }

    @SchemaMapping(typeName = "Indicator")
    List<String> anyOf(Indicator indicator) {
        return indicator.anyOf() == null ? List.of() : indicator.anyOf();
    }

    @SchemaMapping(typeName = "Indicator")
    List<String> requires(Indicator indicator) {
        return indicator.required();
    }

    @SchemaMapping(typeName = "Indicator")
    int unitSize(Indicator indicator) {
        return indicator.unitSize();
    }

    @SchemaMapping(typeName = "Indicator")
    List<String> beside(Indicator indicator) {
        return indicator.shownBeside();
    }

    @SchemaMapping(typeName = "Indicator")
    List<String> allOf(Indicator indicator) {
        return indicator.allOf() == null ? List.of() : indicator.allOf();
    }
}
