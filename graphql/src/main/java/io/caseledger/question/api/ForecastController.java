package io.caseledger.question.api;

import io.caseledger.api.Freshness;
import io.caseledger.api.Sentences;
import io.caseledger.question.Counted;
import io.caseledger.question.Forecast;
import io.caseledger.question.Forecasts;
import io.caseledger.question.Forecasts.Question;
import io.caseledger.question.MonthCount;
import io.caseledger.question.api.CaseStatisticsController.FactInput;
import io.caseledger.question.series.BackTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers how many cases are expected. Months are shown by their first day. */
@Controller
class ForecastController {
    private static final int DIGITS = 4;

    private final Forecasts forecasts;
    private final Discretion discretion;
    private final Freshness freshness;
    private final Sentences sentences;

    ForecastController(Forecasts forecasts, Discretion discretion, Freshness freshness, Sentences sentences) {
        this.forecasts = forecasts;
        this.discretion = discretion;
        this.freshness = freshness;
        this.sentences = sentences;
    }

    @QueryMapping
    Forecast forecast(
            @Argument String projectId,
            @Argument String kind,
            @Argument @Nullable Counted counted,
            @Argument @Nullable List<FactInput> where,
            @Argument @Nullable LocalDate from,
            @Argument @Nullable LocalDate until,
            @Argument int horizon,
            @Argument @Nullable Long atPosition) {
        discretion.checkFacts("where.field", kind, FactInput.facts(where));
        freshness.reach(atPosition);
        return forecasts.of(new Question(
                projectId,
                kind,
                counted == null ? Counted.RECEIVED : counted,
                FactInput.facts(where),
                from == null ? null : wholeFrom(from),
                until == null ? null : YearMonth.from(until),
                horizon));
    }

    /** A month that has begun is not whole. */
    private static YearMonth wholeFrom(LocalDate day) {
        return day.getDayOfMonth() == 1
                ? YearMonth.from(day)
                : YearMonth.from(day).plusMonths(1);
    }

    @SchemaMapping(typeName = "Forecast")
    @Nullable
    String reason(Forecast forecast, Locale locale) {
        return forecast.refusal() == null
                ? null
                : sentences.of(
                        "FORECAST_" + forecast.refusal(),
                        locale,
                        forecast.series().size(),
                        forecast.monthsNeeded());
    }

    @SchemaMapping(typeName = "MonthCount")
    LocalDate month(MonthCount it) {
        return it.month().atDay(1);
    }

    @SchemaMapping(typeName = "ForecastMonth", field = "month")
    LocalDate monthOf(Forecast.Month it) {
        return it.month().atDay(1);
    }

    @SchemaMapping(typeName = "BackTest")
    @Nullable
    BigDecimal mase(BackTest it) {
        return it.mase() == null ? null : rounded(it.mase());
    }

    @SchemaMapping(typeName = "BackTest")
    BigDecimal rmse(BackTest it) {
        return rounded(it.rmse());
    }

    @SchemaMapping(typeName = "BackTest")
    BigDecimal smape(BackTest it) {
        return rounded(it.smape());
    }

    @SchemaMapping(typeName = "BackTest")
    BigDecimal mae(BackTest it) {
        return rounded(it.mae());
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
