package io.caseledger.indicator.api;

import io.caseledger.api.Sights;
import io.caseledger.find.Where;
import io.caseledger.indicator.Figure;
import io.caseledger.indicator.Group;
import io.caseledger.indicator.Indicator;
import io.caseledger.indicator.Indicator.Condition;
import io.caseledger.indicator.Indicator.Words;
import io.caseledger.indicator.Indicators;
import io.caseledger.indicator.Span;
import io.caseledger.indicator.Standing;
import io.caseledger.shared.Rejected;
import io.caseledger.travel.Past;
import io.caseledger.travel.PastFigures;
import io.caseledger.travel.PastItems;
import io.caseledger.travel.Vantage;
import io.caseledger.travel.When;
import io.caseledger.views.Kind;
import io.caseledger.views.Order;
import io.caseledger.views.Page;
import io.caseledger.views.Projection;
import io.caseledger.views.Slice;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains a figure: every record that its indicator looks at, counted or not, and why. */
@Component
class Items {
    private static final Words OUTSIDE = new Words("日期不在考核期内", "Its day lies outside the period");

    /** A record as an indicator sees it. */
    record Item(
            String recordId,
            String kind,
            boolean counted,
            @Nullable LocalDate on,
            @Nullable Integer amount,
            @Nullable Words reason,
            @Nullable String lacking,
            List<Span> history) {}

    private final Views views;
    private final Past past;
    private final PastFigures figures;
    private final PastItems pastItems;
    private final Sights sights;
    private final Indicators indicators;
    private final List<Projection<?, ?>> projections;

    Items(
            Views views,
            Past past,
            PastFigures figures,
            PastItems pastItems,
            Sights sights,
            Indicators indicators,
            List<Projection<?, ?>> projections) {
        this.views = views;
        this.past = past;
        this.figures = figures;
        this.pastItems = pastItems;
        this.sights = sights;
        this.indicators = indicators;
        this.projections = projections;
    }

    /**
     * A page of the records of a project that an indicator looked at, at a moment.
     *
     * @return the page, and how each record is shown as an item
     * @throws Rejected with {@code INDICATOR_NOT_FOUND} or {@code PROJECT_NOT_FOUND}
     */
    Explained of(String indicatorId, String projectId, @Nullable Boolean counted, Slice slice, When when) {
        Indicator indicator = indicators
                .find(indicatorId)
                .filter(it -> it.count() != null)
                .orElseThrow(() -> Rejected.about("indicatorId", "INDICATOR_NOT_FOUND", indicatorId));
        Kind<? extends Record, ?> kind = projections.stream()
                .<Kind<? extends Record, ?>>map(Projection::kind)
                .filter(it -> it.name().equals(indicator.count()))
                .findFirst()
                .orElseThrow(() -> Rejected.about("indicatorId", "INDICATOR_NOT_FOUND", indicatorId));
        Figure figure = figures.progress(projectId, when).stream()
                .flatMap(it -> it.figures().stream())
                .flatMap(it -> Stream.concat(Stream.of(it), it.beside().stream()))
                .filter(it -> it.indicator().id().equals(indicatorId))
                .findFirst()
                .orElseThrow(() -> Rejected.about("projectId", "PROJECT_NOT_FOUND", projectId));
        Vantage vantage = past.vantage(new When(null, when.knownAt()));
        var explanation = explanation(indicator, figure, when, pastItems.shared(kind, projectId, indicatorId, vantage));
        return new Explained(
                page(kind, explanation.wanted(projectId, counted), slice, vantage),
                it -> explanation.item(kind.name(), it));
    }

    record Explained(Page<Stored<?>> page, Function<Stored<?>, Item> shown) {}

    @SuppressWarnings("unchecked")
    private <V extends Record> Page<Stored<?>> page(Kind<V, ?> kind, Where wanted, Slice slice, Vantage vantage) {
        var order = new Order("_id", false);
        return (Page<Stored<?>>) (Page<?>)
                (vantage.equals(Vantage.NOW)
                        ? views.page(sights.current(), kind, wanted, order, slice)
                        : past.page(sights.current(), kind, wanted, order, slice, vantage));
    }

    private static Explanation explanation(Indicator indicator, Figure figure, When when, List<Group> shared) {
        if (figure.from() == null || figure.until() == null) {
            return new Explanation(indicator, LocalDate.EPOCH, LocalDate.EPOCH, lots(shared, LocalDate.MAX));
        }
        LocalDate until = when.asOf() == null
                ? figure.until()
                : earlier(figure.until(), when.asOf().day().plusDays(1));
        LocalDate begun = until.isBefore(figure.from()) ? figure.from() : until;
        return new Explanation(indicator, figure.from(), begun, lots(shared, begun));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** For each record that shares its item with others and adds nothing to the count: the lot as which the item counts. */
    private static Map<String, String> lots(List<Group> shared, LocalDate until) {
        var lots = new HashMap<String, String>();
        for (Group group : shared) {
            String lot = group.countedBy(until);
            if (lot != null) {
                group.members().stream()
                        .filter(it -> it.on() != null && !it.lot().equals(lot))
                        .forEach(it -> lots.put(it.record(), lot));
            }
        }
        return lots;
    }

    /** @param until what counts on a later day, or after the moment that is asked about, lies outside */
    private record Explanation(Indicator indicator, LocalDate from, LocalDate until, Map<String, String> lots) {
        Where wanted(String projectId, @Nullable Boolean counted) {
            Where ofProject = Where.is(Kind.PROJECT, projectId);
            if (counted == null) {
                return ofProject;
            }
            Where counting = Where.all(
                    new Where.Counting(indicator.id(), from, until), Where.not(new Where.AnyOf("_id", lots.keySet())));
            return Where.all(ofProject, counted ? counting : Where.not(counting));
        }

        Item item(String kind, Stored<?> stored) {
            Standing standing = stored.standings().stream()
                    .filter(it -> it.indicator().equals(indicator.id()))
                    .findFirst()
                    .orElseThrow();
            Words reason = reason(stored.id(), standing.now());
            return new Item(
                    stored.id(),
                    kind,
                    reason == null,
                    standing.on(),
                    indicator.sum() == null || standing.on() == null
                            ? null
                            : standing.now().amount(),
                    reason,
                    standing.now().lacking(),
                    standing.spans());
        }

        private @Nullable Words reason(String id, Span now) {
            if (now.on() == null) {
                return indicator.conditions().stream()
                        .filter(it -> it.field().equals(now.lacking()))
                        .map(Condition::otherwise)
                        .findFirst()
                        .orElse(OUTSIDE);
            }
            if (now.on().isBefore(from) || !now.on().isBefore(until)) {
                return OUTSIDE;
            }
            String lot = lots.get(id);
            return lot == null ? null : indicator.sum() == null ? sameItem(lot) : largerSum(lot);
        }

        private static Words sameItem(String record) {
            return new Words("与 " + record + " 属同一事项，只计一次", "It is the same item as " + record + ", which counts once");
        }

        private static Words largerSum(String lot) {
            return new Words(
                    "同一事项在 " + lot + " 中合计不少于此，只计较大者",
                    "The same item adds up to no less in " + lot + "; only the larger sum counts");
        }
    }
}
