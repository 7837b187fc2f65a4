package io.caseledger.question;

import io.caseledger.find.Days;
import io.caseledger.find.FlowQuestion;
import io.caseledger.find.Flows;
import io.caseledger.question.CaseTable.Row;
import io.caseledger.shared.Rejected;
import io.caseledger.views.Kind;
import io.caseledger.views.ViewPosition;
import io.caseledger.views.Views;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** Counts the cases of a project by any of their facts: received, closed, how fast, how much, and what changed in a year. */
@Service
public class CaseStatistics {
    private static final int MOST_FACTS = 3;
    private static final int MOST_ROWS = 10_000;
    private static final Comparator<Row> ORDER = CaseStatistics::compare;

    private final Views views;
    private final ViewPosition position;

    CaseStatistics(Views views, ViewPosition position) {
        this.views = views;
        this.position = position;
    }

    /**
     * What is asked.
     *
     * @param kind {@code disputes}, {@code complaints} or {@code historical_cases}
     * @param window from a day until before another
     * @param groupBy at most three facts of the kind; none for the total alone
     * @param where facts that the cases must have
     */
    public record Question(String projectId, String kind, Days window, List<String> groupBy, List<Fact> where) {}

    /**
     * Those of some facts of a kind that name a person; what is counted by them is no mere count.
     *
     * @throws Rejected with {@code KIND_UNKNOWN}
     */
    public static List<String> naming(String kind, Collection<String> facts) {
        Kind<?, ?> named = CaseKinds.named(kind).kind();
        return facts.stream()
                .filter(it -> named.fields().isNaming("view." + it))
                .toList();
    }

    /**
     * The figures of each group and over all.
     *
     * @throws Rejected with {@code KIND_UNKNOWN}, {@code FIELD_UNKNOWN}, {@code TOO_MANY} or {@code PERIOD_ENDS_BEFORE_START}
     */
    public CaseTable of(Question asked) {
        CaseKind kind = CaseKinds.named(asked.kind());
        Days window = asked.window();
        Rejected.unlessAbout("groupBy", asked.groupBy().size() <= MOST_FACTS, "TOO_MANY", MOST_FACTS);
        Rejected.unlessAbout("window", window.from().isBefore(window.until()), "PERIOD_ENDS_BEFORE_START");
        FlowQuestion question = question(kind, asked);
        long reached = position.reached(); // read first: what is read after it shows at least this position
        Flows flows = views.flows(kind.kind(), question);
        Rejected.unlessAbout("groupBy", flows.groups().size() <= MOST_ROWS, "TOO_MANY", MOST_ROWS);
        boolean priced = kind.amount() != null;
        List<Row> rows = asked.groupBy().isEmpty() ? List.of() : rows(flows, priced);
        CaseFigures total = CaseFigures.of(flows.total(), priced);
        return new CaseTable(reached, kind.name(), window, window.yearBefore(), asked.groupBy(), rows, total);
    }

    private static FlowQuestion question(CaseKind kind, Question asked) {
        return new FlowQuestion(
                kind.of(asked.projectId(), asked.where()),
                kind.ended(),
                asked.groupBy().stream()
                        .map(it -> kind.field("groupBy", it).path())
                        .toList(),
                kind.opened(),
                kind.closed(),
                kind.amount(),
                asked.window());
    }

    private static List<Row> rows(Flows flows, boolean priced) {
        return flows.groups().entrySet().stream()
                .map(it -> new Row(it.getKey(), CaseFigures.of(it.getValue(), priced)))
                .sorted(ORDER)
                .toList();
    }

    private static int compare(Row one, Row other) {
        Comparator<String> texts = Comparator.nullsLast(Comparator.naturalOrder());
        for (int i = 0; i < one.values().size(); i++) {
            int compared = texts.compare(one.values().get(i), other.values().get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }
}
