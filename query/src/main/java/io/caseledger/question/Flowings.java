package io.caseledger.question;

import io.caseledger.find.Where;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads how cases came and went, of each kind that a project has. */
@Component
public class Flowings {
    private final MonthlyCounts counts;

    Flowings(MonthlyCounts counts) {
        this.counts = counts;
    }

    /** The kinds of case that there are. */
    public static List<String> kinds() {
        return CaseKinds.all().stream().map(CaseKind::name).toList();
    }

    /** From the month of the first case until before a month; kinds without a case are left out. */
    public List<Flowing> until(String projectId, YearMonth until) {
        return CaseKinds.all().stream()
                .map(it -> of(it, projectId, until))
                .filter(it -> !it.received().isEmpty())
                .toList();
    }

    private Flowing of(CaseKind kind, String projectId, YearMonth until) {
        Where where = kind.of(projectId, List.of());
        return new Flowing(
                kind.name(),
                counts.of(kind, where, Counted.RECEIVED, null, until),
                stock(kind, Where.all(where, Where.not(kind.gone())), until));
    }

    private List<MonthCount> stock(CaseKind kind, Where where, YearMonth until) {
        List<MonthCount> received = counts.of(kind, where, Counted.RECEIVED, null, until);
        var closed = counts.byMonth(kind, where, Counted.CLOSED);
        var stock = new ArrayList<MonthCount>();
        long open = 0;
        for (MonthCount it : received) {
            open += it.count() - closed.getOrDefault(it.month(), 0L);
            stock.add(new MonthCount(it.month(), open));
        }
        return stock;
    }
}
