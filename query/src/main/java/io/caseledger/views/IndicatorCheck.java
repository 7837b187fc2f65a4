package io.caseledger.views;

import io.caseledger.indicator.Indicator;
import io.caseledger.indicator.Indicators;
import io.caseledger.indicator.Judge;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stops the start when a definition counts what no feature shows, or names a component that its view lacks. */
@Component
class IndicatorCheck {
    IndicatorCheck(Indicators indicators, List<Projection<?, ?>> projections) {
        List<? extends Kind<?, ?>> kinds =
                projections.stream().map(Projection::kind).toList();
        kinds.forEach(it -> {
            var _ = Judge.of(indicators, it.name(), it.view());
        });
        for (Indicator it : indicators.all()) {
            String counted = it.count();
            if (it.isActive() && counted != null && kinds.stream().noneMatch(kind -> it.counts(kind.name()))) {
                throw new IllegalStateException(
                        "Indicator " + it.id() + " counts " + counted + ", which no feature shows");
            }
        }
    }
}
