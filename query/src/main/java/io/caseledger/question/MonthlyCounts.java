package io.caseledger.question;

import io.caseledger.find.Where;
import io.caseledger.views.Sight;
import io.caseledger.views.Views;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts cases month by month, without a gap: a month without a case is a zero. */
@Component
class MonthlyCounts {
    private final Views views;

    MonthlyCounts(Views views) {
        this.views = views;
    }

    /**
     * The months from the first until before the last, however few.
     *
     * @param from the first month; that of the first case when absent
     * @param until the month after the last, which is complete
     */
    List<MonthCount> of(CaseKind kind, Where where, Counted counted, @Nullable YearMonth from, YearMonth until) {
        SortedMap<YearMonth, Long> counts = byMonth(kind, where, counted);
        var months = new ArrayList<MonthCount>();
        YearMonth first = from != null ? from : counts.isEmpty() ? until : counts.firstKey();
        for (YearMonth month = first; month.isBefore(until); month = month.plusMonths(1)) {
            months.add(new MonthCount(month, counts.getOrDefault(month, 0L)));
        }
        return months;
    }

    /** Months with a case. */
    SortedMap<YearMonth, Long> byMonth(CaseKind kind, Where where, Counted counted) {
        boolean received = counted == Counted.RECEIVED;
        Where wanted = received ? where : Where.all(where, kind.ended());
        var counts = new TreeMap<YearMonth, Long>();
        for (Map.Entry<LocalDate, Long> it :
                byDay(kind, wanted, received ? kind.opened() : kind.closed()).entrySet()) {
            counts.merge(YearMonth.from(it.getKey()), it.getValue(), Long::sum);
        }
        return counts;
    }

    private Map<LocalDate, Long> byDay(CaseKind kind, Where where, String on) {
        var days = new TreeMap<LocalDate, Long>();
        views.tally(Sight.EVERYTHING, kind.kind(), where, List.of(), on).forEach((group, count) -> {
            LocalDate day = group.day();
            if (day != null) {
                days.put(day, count);
            }
        });
        return days;
    }
}
