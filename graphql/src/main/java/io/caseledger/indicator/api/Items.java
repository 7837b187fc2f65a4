package io.caseledger.indicator.api;

import io.caseledger.api.Sights;
import io.caseledger.find.Where;
import io.caseledger.indicator.Board;
import io.caseledger.indicator.Figure;
import io.caseledger.indicator.Group;
import io.caseledger.indicator.Indicator;
import io.caseledger.indicator.Indicator.Condition;
import io.caseledger.indicator.Indicator.Words;
import io.caseledger.indicator.Indicators;
import io.caseledger.indicator.Span;
import io.caseledger.indicator.Standing;
import io.caseledger.shared.Rejected;
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
import java.util.Objects;
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
    private final Sights sights;
    private final Board board;
    private final Indicators indicators;
    private final List<Projection<?, ?>> projections;

    Items(Views views, Sights sights, Board board, Indicators indicators, List<Projection<?, ?>> projections) {
        this.views = views;
        this.sights = sights;
        this.board = board;
        this.indicators = indicators;
        this.projections = projections;
    }

    /**
     * A page of the records of a project that an indicator looks at.
     *
     * @return the page, and how each record is shown as an item
     * @throws Rejected with {@code INDICATOR_NOT_FOUND} or {@code PROJECT_NOT_FOUND}
     */
    Explained of(String indicatorId, String projectId, @Nullable Boolean counted, Slice slice) {
        Indicator indicator = indicators
                .find(indicatorId)
                .filter(it -> it.count() != null)
                .orElseThrow(() -> Rejected.about("indicatorId", "INDICATOR_NOT_FOUND", indicatorId));
        Figure figure = board.progress(projectId, null, null).stream()
                .flatMap(it -> it.figures().stream())
                .flatMap(it -> Stream.concat(Stream.of(it), it.beside().stream()))
                .filter(it -> it.indicator().id().equals(indicatorId))
                .findFirst()
                .orElseThrow(() -> Rejected.about("projectId", "PROJECT_NOT_FOUND", projectId));
        var explanation = new Explanation(indicator, figure, lots(projectId, indicatorId, figure));
        Kind<? extends Record, ?> kind = projections.stream()
                .<Kind<? extends Record, ?>>map(Projection::kind)
                .filter(it -> it.name().equals(indicator.count()))
                .findFirst()
                .orElseThrow(() -> Rejected.about("indicatorId", "INDICATOR_NOT_FOUND", indicatorId));
        return new Explained(
                page(kind, explanation.wanted(projectId, counted), slice), it -> explanation.item(kind.name(), it));
    }

    record Explained(Page<Stored<?>> page, Function<Stored<?>, Item> shown) {}

    @SuppressWarnings("unchecked")
    private <V extends Record> Page<Stored<?>> page(Kind<V, ?> kind, Where wanted, Slice slice) {
        return (Page<Stored<?>>) (Page<?>) views.page(sights.current(), kind, wanted, new Order("_id", false), slice);
    }

    /** For each record that shares its item with others and adds nothing to the count: the lot as which the item counts. */
    private Map<String, String> lots(String projectId, String indicatorId, Figure figure) {
        var lots = new HashMap<String, String>();
        for (Group group : views.shared(projectId, indicatorId)) {
            String lot = group.countedBy(Objects.requireNonNullElse(figure.until(), LocalDate.MAX));
            if (lot != null) {
                group.members().stream()
                        .filter(it -> it.on() != null && !it.lot().equals(lot))
                        .forEach(it -> lots.put(it.record(), lot));
            }
        }
        return lots;
    }

    private record Explanation(Indicator indicator, Figure figure, Map<String, String> lots) {
        Where wanted(String projectId, @Nullable Boolean counted) {
            Where ofProject = Where.is(Kind.PROJECT, projectId);
            if (counted == null) {
                return ofProject;
            }
            Where counting = Where.all(
                    new Where.Counting(
                            indicator.id(),
                            Objects.requireNonNull(figure.from()),
                            Objects.requireNonNull(figure.until())),
                    Where.not(new Where.AnyOf("_id", lots.keySet())));
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
            if (now.on().isBefore(Objects.requireNonNull(figure.from()))
                    || !now.on().isBefore(Objects.requireNonNull(figure.until()))) {
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
