package io.caseledger.indicator.api;

import io.caseledger.indicator.Figure;
import io.caseledger.indicator.Units;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows figures in the unit of their target. */
@Controller
@SchemaMapping(typeName = "IndicatorFigure")
class FigureController {
    record YearValue(int year, BigDecimal value) {}

    @SchemaMapping
    @Nullable
    BigDecimal value(Figure figure) {
        return shown(figure, figure.value());
    }

    @SchemaMapping
    @Nullable
    BigDecimal target(Figure figure) {
        return shown(figure, figure.target());
    }

    @SchemaMapping
    @Nullable
    BigDecimal margin(Figure figure) {
        return shown(figure, figure.margin());
    }

    @SchemaMapping
    List<YearValue> calendarYears(Figure figure) {
        return figure.calendarYears().stream()
                .map(it -> new YearValue(it.year(), inUnits(it.value(), figure)))
                .toList();
    }

    private static @Nullable BigDecimal shown(Figure figure, @Nullable Integer counted) {
        return counted == null ? null : inUnits(counted, figure);
    }

    private static BigDecimal inUnits(int counted, Figure figure) {
        return Units.of(counted, figure.indicator().unitSize());
    }
}
