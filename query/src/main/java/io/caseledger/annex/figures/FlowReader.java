package io.caseledger.annex.figures;

import io.caseledger.annex.figures.AnnexFigures.Flow;
import io.caseledger.annex.figures.AnnexFigures.Grouping;
import io.caseledger.annex.figures.AnnexFigures.Scope;
import io.caseledger.find.Days;
import io.caseledger.question.CaseFigures;
import io.caseledger.question.CaseStatistics;
import io.caseledger.question.CaseStatistics.Question;
import io.caseledger.question.CaseTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what came in and what was closed, from the register of historical cases. */
@Component
class FlowReader {
    static final String CASES = "historical_cases";
    private static final String TYPE = "ipType";

    /** The facts of the annex in its order, each with the name it has in the figures. */
    private static final List<Map.Entry<String, String>> FACTS = List.of(
            Map.entry("channel", "CHANNEL"),
            Map.entry("county", "COUNTY"),
            Map.entry("industry", "INDUSTRY"),
            Map.entry("platform", "PLATFORM"),
            Map.entry("crossBorder", "CROSS_BORDER"),
            Map.entry("disputeType", "DISPUTE_TYPE"),
            Map.entry("handler", "HANDLER"),
            Map.entry("outcome", "OUTCOME"));

    /** The most frequent first; groups as frequent as each other by name, and what is not stated last. */
    private static final Comparator<Flow> FREQUENCY = Comparator.comparingLong(Flow::received)
            .thenComparingLong(Flow::closed)
            .reversed()
            .thenComparing(it -> it.keys().getLast(), Comparator.nullsLast(Comparator.<String>naturalOrder()));

    private final CaseStatistics statistics;

    FlowReader(CaseStatistics statistics) {
        this.statistics = statistics;
    }

    Flow total(Scope scope) {
        return flow(List.of(), ask(scope, whole(scope)).total());
    }

    /** The last twelve months of the period, which may be longer than it. */
    Flow lastYear(Scope scope) {
        return flow(List.of(), ask(scope, recent(scope)).total());
    }

    List<Flow> years(Scope scope) {
        return years(scope.from(), scope.until())
                .map(year ->
                        flow(List.of(name(year)), ask(scope, cut(year, scope)).total()))
                .toList();
    }

    List<Flow> yearsByType(Scope scope) {
        return years(scope.from(), scope.until())
                .flatMap(year -> ask(scope, cut(year, scope), TYPE).rows().stream()
                        .map(it -> flow(Arrays.asList(name(year), it.values().getFirst()), it.figures()))
                        .filter(it -> it.received() + it.closed() > 0)
                        .sorted(FREQUENCY))
                .toList();
    }

    List<Grouping> facts(Scope scope) {
        var facts = new ArrayList<Grouping>();
        for (Map.Entry<String, String> fact : FACTS) {
            var groups = grouped(scope, whole(scope), fact.getKey())
                    .filter(it -> it.received() + it.closed() > 0)
                    .toList();
            var recent = grouped(scope, recent(scope), fact.getKey()).toList();
            facts.add(new Grouping(fact.getValue(), groups, recent));
        }
        return List.copyOf(facts);
    }

    private Stream<Flow> grouped(Scope scope, Days days, String fact) {
        return ask(scope, days, fact).rows().stream()
                .map(it -> flow(it.values(), it.figures()))
                .sorted(FREQUENCY);
    }

    private CaseTable ask(Scope scope, Days days, String... by) {
        return statistics.of(new Question(scope.projectId(), CASES, days, List.of(by), List.of()));
    }

    private static Stream<Integer> years(LocalDate from, LocalDate until) {
        return IntStream.rangeClosed(from.getYear(), until.minusDays(1).getYear())
                .boxed();
    }

    private static String name(int year) {
        return Integer.toString(year);
    }

    private static Days whole(Scope scope) {
        return new Days(scope.from(), scope.until());
    }

    private static Days recent(Scope scope) {
        return new Days(scope.until().minusYears(1), scope.until());
    }

    private static Days cut(int year, Scope scope) {
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate until = from.plusYears(1);
        return new Days(
                from.isBefore(scope.from()) ? scope.from() : from,
                until.isAfter(scope.until()) ? scope.until() : until);
    }

    private static Flow flow(List<@Nullable String> keys, CaseFigures it) {
        return new Flow(
                keys,
                it.received(),
                it.receivedYearBefore(),
                it.closed(),
                it.closedYearBefore(),
                it.medianDays(),
                Objects.requireNonNullElse(it.amountTotal(), BigDecimal.ZERO),
                it.priced(),
                it.amountMedian());
    }
}
