package io.caseledger.statement.figures;

import io.caseledger.indicator.Census;
import io.caseledger.indicator.Indicator;
import io.caseledger.indicator.Indicators;
import io.caseledger.statement.Canonical;
import io.caseledger.statement.Change;
import io.caseledger.statement.StatementArchive;
import io.caseledger.statement.StatementDocument;
import io.caseledger.statement.StatementDocument.Figure;
import io.caseledger.statement.StatementDocument.State;
import io.caseledger.statement.StatementItem;
import io.caseledger.statement.StatementSource.Reading;
import io.caseledger.views.Histories;
import io.caseledger.views.History;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds what counts now against what a statement says, list by list, and finds the events between the two. */
@Component
class StatementComparison {
    private final StatementArchive archive;
    private final Histories histories;
    private final Indicators indicators;
    private final CauseReader causes;

    StatementComparison(StatementArchive archive, Histories histories, Indicators indicators, CauseReader causes) {
        this.archive = archive;
        this.histories = histories;
        this.indicators = indicators;
        this.causes = causes;
    }

    /** What differs, in the order of the indicators; nothing where value, target, verdict and every item are the same. */
    List<Change> changes(StatementDocument then, Reading now) {
        Map<String, Figure> before = byIndicator(then.figures());
        Map<String, Figure> after = byIndicator(now.figures());
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .map(it -> change(then, now, it, before.get(it), after.get(it)))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static Map<String, Figure> byIndicator(List<Figure> figures) {
        return figures.stream()
                .collect(Collectors.toMap(Figure::indicator, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    private @Nullable Change change(
            StatementDocument then, Reading now, String id, @Nullable Figure before, @Nullable Figure after) {
        State from = before == null ? State.NONE : before.state();
        State to = after == null ? State.NONE : after.state();
        List<StatementItem> counted =
                before == null || before.items() == null ? List.of() : archive.items(before.items());
        List<StatementItem> counts = now.items().getOrDefault(id, List.of());
        List<StatementItem> entered = without(counts, counted);
        List<StatementItem> left = without(counted, counts);
        if (from.equals(to) && entered.isEmpty() && left.isEmpty()) {
            return null;
        }
        var records = new TreeSet<String>();
        Stream.concat(entered.stream(), left.stream()).forEach(it -> records.addAll(it.records()));
        var found = new ArrayList<>(causes.at(positions(id, records, then.position(), now.position())));
        if (before != null && after != null && !Objects.equals(before.until(), after.until())) {
            found.addAll(causes.extensions(then.project()));
        }
        return new Change(id, from, to, entered, left, List.copyOf(found));
    }

    private static List<StatementItem> without(List<StatementItem> all, Collection<StatementItem> those) {
        var known = new HashSet<>(those);
        return all.stream().filter(it -> !known.contains(it)).toList();
    }

    /** Where in the log these records came to stand otherwise towards an indicator. */
    private Collection<Long> positions(String indicator, Collection<String> records, long after, long upTo) {
        String kind = indicators.find(indicator).map(Indicator::count).orElse(null);
        if (kind == null) {
            return List.of();
        }
        var positions = new TreeSet<Long>();
        for (History history : histories.of(kind, records)) {
            history.standings().stream()
                    .filter(it -> it.indicator().equals(indicator))
                    .forEach(it -> positions.addAll(it.changes(after, upTo)));
        }
        return positions;
    }

    /** Whether the histories, as they are kept now, give the lists of a statement up to its own position. */
    static boolean isRecounted(StatementDocument then, Census before) {
        return then.figures().stream().allMatch(it -> {
            var listing = it.items();
            return listing == null
                    || listing.sha256().equals(Canonical.digest(StatedFigures.items(before, it, then.asOf())));
        });
    }
}
