package io.caseledger.anomaly;

import java.util.List;
import java.util.Optional;

/** The anomalies that were found, as far as whoever assesses one must know them. */
public interface Anomalies {
    /** An anomaly by its id, by all that is in the log now. */
    Optional<Found> find(String anomalyId);

    /**
     * What was found.
     *
     * @param projectId the first project that it is about; {@link AnomalyEvent#LANE} when it is about none
     */
    record Found(String rule, String projectId, boolean standing, List<Long> positions) {}
}
