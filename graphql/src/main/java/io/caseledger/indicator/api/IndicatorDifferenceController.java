package io.caseledger.indicator.api;

import io.caseledger.api.EventBetween;
import io.caseledger.api.Freshness;
import io.caseledger.aside.Aside;
import io.caseledger.indicator.Figure;
import io.caseledger.indicator.Indicator;
import io.caseledger.indicator.Progress;
import io.caseledger.indicator.api.Items.Item;
import io.caseledger.travel.PastDifferences;
import io.caseledger.travel.PastFigures;
import io.caseledger.travel.When;
import io.caseledger.views.ViewPosition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what the figures of a project were at two moments, and by which records they differ. */
@Controller
class IndicatorDifferenceController {
    private final PastFigures figures;
    private final PastDifferences differences;
    private final CountedItems items;
    private final ViewPosition views;
    private final Freshness freshness;

    IndicatorDifferenceController(
            PastFigures figures,
            PastDifferences differences,
            CountedItems items,
            ViewPosition views,
            Freshness freshness) {
        this.figures = figures;
        this.differences = differences;
        this.items = items;
        this.views = views;
        this.freshness = freshness;
    }

    /** The figures of both moments, by indicator. */
    record IndicatorDifference(
            String projectId, long fromPosition, long toPosition, List<Aside> aside, List<FigureDifference> figures) {}

    /** One indicator's figures; absent at a moment when there was no such project. */
    record FigureDifference(
            Indicator indicator,
            @Nullable Figure from,
            @Nullable Figure to,
            String projectId,
            When first,
            When second) {}

    /** A record that counts at one moment alone. */
    record CountedItem(
            String recordId, String kind, @Nullable LocalDate on, When first, When second) {}

    @QueryMapping
    @Nullable
    IndicatorDifference indicatorDifference(
            @Argument String projectId, @Argument When from, @Argument When to, @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        long reached = views.reached();
        Optional<Progress> first = figures.progress(projectId, from);
        Optional<Progress> second = figures.progress(projectId, to);
        if (first.isEmpty() && second.isEmpty()) {
            return null;
        }
        Map<String, Figure> before = byIndicator(first);
        Map<String, Figure> after = byIndicator(second);
        var all = new LinkedHashMap<>(before);
        all.putAll(after);
        var both = new ArrayList<FigureDifference>();
        all.forEach((id, it) ->
                both.add(new FigureDifference(it.indicator(), before.get(id), after.get(id), projectId, from, to)));
        return new IndicatorDifference(
                projectId,
                position(first, from, reached),
                position(second, to, reached),
                aside(first, second),
                List.copyOf(both));
    }

    private static List<Aside> aside(Optional<Progress> first, Optional<Progress> second) {
        return Stream.concat(first.stream(), second.stream())
                .flatMap(it -> it.aside().stream())
                .distinct()
                .toList();
    }

    private static long position(Optional<Progress> progress, When when, long reached) {
        return when.knownAt() == null
                ? reached
                : progress.map(Progress::position).orElse(reached);
    }

    private static Map<String, Figure> byIndicator(Optional<Progress> progress) {
        var figures = new LinkedHashMap<String, Figure>();
        progress.stream()
                .flatMap(it -> it.figures().stream())
                .flatMap(it -> Stream.concat(Stream.of(it), it.beside().stream()))
                .forEach(it -> figures.put(it.indicator().id(), it));
        return figures;
    }

    @SchemaMapping(typeName = "FigureDifference")
    List<CountedItem> entered(FigureDifference it) {
        return countedOnlyAt(it, it.second(), it.to(), it.first(), it.from());
    }

    @SchemaMapping(typeName = "FigureDifference")
    List<CountedItem> left(FigureDifference it) {
        return countedOnlyAt(it, it.first(), it.from(), it.second(), it.to());
    }

    private List<CountedItem> countedOnlyAt(
            FigureDifference of, When at, @Nullable Figure there, When other, @Nullable Figure elsewhere) {
        Map<String, Item> counted = new LinkedHashMap<>(at(of, at, there));
        counted.keySet().removeAll(at(of, other, elsewhere).keySet());
        return counted.values().stream()
                .map(it -> new CountedItem(it.recordId(), it.kind(), it.on(), of.first(), of.second()))
                .toList();
    }

    /** Branches count nothing themselves, and what is not active yet does not either. */
    private Map<String, Item> at(FigureDifference of, When when, @Nullable Figure figure) {
        return figure == null || figure.value() == null ? Map.of() : items.at(of.indicator(), of.projectId(), when);
    }

    @SchemaMapping(typeName = "CountedItem")
    List<EventBetween> events(CountedItem it) {
        return EventBetween.of(differences.events(it.kind(), it.recordId(), it.first(), it.second()));
    }
}
