package io.caseledger.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where the tallies of projects are read. */
public interface Tallies {
    Optional<Tally> of(String projectId);

    /** What became known up to and including a day, in no particular order. */
    List<KnownOn> knownUpTo(String projectId, LocalDate day);
}
