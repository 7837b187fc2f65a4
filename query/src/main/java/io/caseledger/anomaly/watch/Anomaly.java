package io.caseledger.anomaly.watch;

import io.caseledger.anomaly.Assessment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An anomaly (异常) as it stands.
 *
 * @param number in the order in which anomalies were found, from 1
 * @param policy the version of the rules that judged it last
 * @param standing whether its cause stands
 * @param foundAt when the event was recorded by which it was found first
 * @param changedPosition of the event that changed it last
 * @param ceasedPosition of the event by which its cause ceased; absent while it stands
 * @param numbers by the names that its rule's sentence uses
 * @param sightings the events that make it
 * @param assessments what auditors said of it, the latest last
 */
public record Anomaly(
        long number,
        String id,
        String ruleId,
        String policy,
        boolean standing,
        Instant foundAt,
        long foundPosition,
        long changedPosition,
        @Nullable Long ceasedPosition,
        List<String> projectIds,
        Map<String, String> numbers,
        List<Evidence> events,
        List<Said> assessments) {

    /**
     * An event that an anomaly is about; who and what it names are accounts and ids.
     *
     * @param type the name of the event
     * @param station the workstation for which it was done
     * @param happenedAt when it happened, or began
     */
    public record Evidence(
            long position,
            String type,
            String recordId,
            String by,
            @Nullable String station,
            String projectId,
            Instant recordedAt,
            Instant happenedAt) {}

    /** What an auditor said. */
    public record Said(long position, String assessmentId, Assessment assessment, String note, String by, Instant at) {}

    public @Nullable Said latest() {
        return assessments.isEmpty() ? null : assessments.getLast();
    }

    /** Whether it is no longer as it was when an auditor spoke of it last. */
    public boolean changedSince() {
        Said said = latest();
        return said != null && changedPosition > said.position();
    }
}
