package io.caseledger.views;

import io.caseledger.indicator.Indicators;
import io.caseledger.indicator.Judge;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stops the start when a definition names a component that its view lacks. */
@Component
class IndicatorCheck {
    IndicatorCheck(Indicators indicators, List<Projection<?, ?>> projections) {
        for (Projection<?, ?> it : projections) {
            var _ = Judge.of(indicators, it.kind().name(), it.kind().view());
        }
    }
}
