package io.caseledger.anomaly;

import io.caseledger.shared.Rejected;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Knows the anomalies for those who assess one; whoever finds them comes later. */
@Component
class AnomalyDesk {
    private final ObjectProvider<Anomalies> anomalies;

    AnomalyDesk(ObjectProvider<Anomalies> anomalies) {
        this.anomalies = anomalies;
    }

    /** @throws Rejected with {@code NOT_FOUND} when no rule found it */
    Anomalies.Found found(String anomalyId) {
        return anomalies.stream()
                .flatMap(it -> it.find(anomalyId).stream())
                .findFirst()
                .orElseThrow(() -> Rejected.about("anomalyId", "NOT_FOUND", anomalyId));
    }
}
