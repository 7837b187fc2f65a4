package io.caseledger.annex.figures;

import io.caseledger.annex.figures.AnnexFigures.Expected;
import io.caseledger.annex.figures.AnnexFigures.Month;
import io.caseledger.annex.figures.AnnexFigures.Scope;
import io.caseledger.annex.figures.AnnexFigures.Test;
import io.caseledger.annex.figures.AnnexFigures.Trend;
import io.caseledger.question.Counted;
import io.caseledger.question.Forecast;
import io.caseledger.question.Forecasts;
import io.caseledger.question.Forecasts.Question;
import io.caseledger.question.series.BackTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads how many cases came in each whole month of the period, and what is expected of the year after them. */
@Component
class TrendReader {
    private static final int HORIZON = 12;

    /** Computers may differ far behind the point, and the annex may not. */
    private static final int PLACES = 4;

    private final Forecasts forecasts;

    TrendReader(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    Trend trend(Scope scope) {
        YearMonth first = YearMonth.from(scope.from().minusDays(1)).plusMonths(1);
        Forecast forecast = forecasts.of(new Question(
                scope.projectId(),
                FlowReader.CASES,
                Counted.RECEIVED,
                List.of(),
                first,
                YearMonth.from(scope.until()),
                HORIZON));
        return new Trend(
                forecast.series().stream()
                        .map(it -> new Month(it.month().toString(), it.count()))
                        .toList(),
                nameOf(forecast.refusal()),
                nameOf(forecast.chosen()),
                forecast.backTests().stream().map(TrendReader::test).toList(),
                forecast.months().stream().map(TrendReader::expected).toList());
    }

    private static @Nullable String nameOf(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static Expected expected(Forecast.Month it) {
        return new Expected(
                it.month().toString(), it.expected(), it.lower80(), it.upper80(), it.lower95(), it.upper95());
    }

    private static Test test(BackTest it) {
        Double mase = it.mase();
        return new Test(
                it.method().name(),
                it.origins(),
                rounded(it.mae()),
                rounded(it.rmse()),
                rounded(it.smape()),
                mase == null ? null : rounded(mase));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_UP);
    }
}
