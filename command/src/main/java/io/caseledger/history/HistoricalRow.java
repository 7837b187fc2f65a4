package io.caseledger.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file as it was read.
 *
 * @param number where a person finds it
 * @param facts present exactly when there are no faults
 */
public record HistoricalRow(long number, @Nullable HistoricalFacts facts, List<HistoricalRowFault> faults) {

    /** Keeps names out of logs. */
    @Override
    public String toString() {
        return "HistoricalRow[" + number + "]";
    }
}
