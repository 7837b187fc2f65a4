package io.caseledger.anomaly.watch;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule at work. It takes each event of the types it looks at, in the order of the log, and says which subjects are to be judged again;
 * what it judges by is in the notebook alone, so that the same log gives the same anomalies.
 */
interface Detector {
    AnomalyRule rule();

    /** The types of events that it takes; empty for all. */
    Set<String> types();

    /** Takes an event; answers the subjects that it is about. */
    Set<String> take(Fact fact, Notebook notebook);

    /** What there is to be found about a subject now; absent for nothing. */
    @Nullable
    Found judge(String subject, Notebook notebook);

    /** A part of a record counts no longer. */
    default void ended(String record, String item, Notebook notebook) {}

    /**
     * What was found.
     *
     * @param numbers by the names that the rule's sentence may use
     */
    record Found(List<Sighting> sightings, Map<String, String> numbers) {}
}
