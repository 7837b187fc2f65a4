package io.caseledger.indicator.api;

import io.caseledger.indicator.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Shows figures in the unit of their target, such as class hours of what was counted in minutes. Rounded down to two places, so
 * that nothing looks reached that is not; what is met was decided by the whole numbers.
 */
@Controller
@SchemaMapping(typeName = "IndicatorFigure")
class FigureController {
    private static final int PLACES = 2;

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
        BigDecimal units = BigDecimal.valueOf(counted)
                .divide(BigDecimal.valueOf(figure.indicator().unitSize()), PLACES, RoundingMode.FLOOR)
                .stripTrailingZeros();
        return units.scale() < 0 ? units.setScale(0) : units;
    }
}
