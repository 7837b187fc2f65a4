package io.caseledger.anomaly;

import io.caseledger.shared.CityFact;
import io.caseledger.shared.ProjectFact;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to an anomaly. Names and components are stored for ever. */
public sealed interface AnomalyEvent extends ProjectFact, CityFact {
    /** Of anomalies that are about no project. */
    String LANE = "anomalies";

    String assessmentId();

    /**
     * An auditor said something. With it stands what was found at that time, for rules may change.
     *
     * @param projectId the first project that the anomaly is about; {@link #LANE} when it is about none
     * @param rule the id of the rule that found it
     * @param standing whether its cause stood then
     * @param positions of the events that it was about
     */
    @Revision("1")
    record AnomalyAssessed(
            String assessmentId,
            String projectId,
            String anomalyId,
            String rule,
            boolean standing,
            List<Long> positions,
            Assessment assessment,
            String note,
            String assessedBy,
            Instant occurredAt)
            implements AnomalyEvent {}
}
