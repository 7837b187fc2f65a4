package io.caseledger.question.warning;

import io.caseledger.question.Flowing;
import io.caseledger.question.MonthCount;
import io.caseledger.question.series.Forecaster;
import io.caseledger.question.series.Projected;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** Holds rules against the months of one kind of case. */
final class Watch {
    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    private final Flowing flowing;
    private final List<MonthCount> received;

    Watch(Flowing flowing) {
        this.flowing = flowing;
        received = flowing.received();
    }

    Found judge(WarningRule rule) {
        return switch (rule.when()) {
            case ABOVE_FORECAST -> aboveForecast();
            case QUARTER_UP -> quarterUp(rule.percent() == null ? 0 : rule.percent());
            case STOCK_GROWING -> stockGrowing(rule.months() == null ? 0 : rule.months());
        };
    }

    private Found aboveForecast() {
        if (received.isEmpty()) {
            return Found.unjudged(Projected.Refusal.SERIES_TOO_SHORT.name());
        }
        MonthCount latest = received.getLast();
        Projected before = Forecaster.of(counts(received.subList(0, received.size() - 1)), 1);
        if (before.refusal() != null) {
            return Found.unjudged(before.refusal().name());
        }
        Projected.Month promised = before.months().getFirst();
        return Found.when(latest.count() > promised.upper95(), List.of(latest.month()))
                .with("came", latest.count())
                .with("expected", rounded(promised.expected()))
                .with("bound", rounded(promised.upper95()));
    }

    private Found quarterUp(int percent) {
        Projected next = Forecaster.of(counts(received), QUARTER);
        if (next.refusal() != null) {
            return Found.unjudged(next.refusal().name());
        }
        int size = received.size();
        long before = received.subList(size - YEAR, size - YEAR + QUARTER).stream()
                .mapToLong(MonthCount::count)
                .sum();
        if (before == 0) {
            return Found.unjudged("NOTHING_BEFORE");
        }
        double expected =
                next.months().stream().mapToDouble(Projected.Month::expected).sum();
        double change = (expected - before) * 100 / before;
        YearMonth last = received.getLast().month();
        return Found.when(
                        change >= percent,
                        IntStream.rangeClosed(1, QUARTER)
                                .mapToObj(last::plusMonths)
                                .toList())
                .with("expected", rounded(expected))
                .with("before", before)
                .with("change", rounded(change))
                .with("percent", percent);
    }

    private Found stockGrowing(int months) {
        List<MonthCount> stock = flowing.stock();
        if (stock.size() <= months) {
            return Found.unjudged(Projected.Refusal.SERIES_TOO_SHORT.name());
        }
        List<MonthCount> last = stock.subList(stock.size() - months - 1, stock.size());
        boolean grows = IntStream.rangeClosed(1, months)
                .allMatch(i -> last.get(i).count() > last.get(i - 1).count());
        return Found.when(
                        grows,
                        last.subList(1, last.size()).stream()
                                .map(MonthCount::month)
                                .toList())
                .with("months", months)
                .with("before", last.getFirst().count())
                .with("after", last.getLast().count());
    }

    private static double[] counts(List<MonthCount> months) {
        return months.stream().mapToDouble(MonthCount::count).toArray();
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}
