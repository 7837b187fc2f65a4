package io.caseledger.history;

import static io.caseledger.shared.Role.SYSTEM;

import io.caseledger.shared.Allowed;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What the system alone tells an import while it runs. None of these is a mutation. */
public sealed interface HistoricalRowsCommand {
    String importId();

    /**
     * Stores a block of rows together with their receipts: all of it, or nothing.
     *
     * @param block its number, from 0; of two that store the same block, one is refused
     * @param last whether no rows come after it
     * @param millis how long it took to read
     */
    @Allowed(SYSTEM)
    record StoreHistoricalRows(
            @TargetAggregateIdentifier String importId, int block, List<HistoricalRow> rows, boolean last, long millis)
            implements HistoricalRowsCommand {}

    /** The file can no longer be read, or the project takes no more. */
    @Allowed(SYSTEM)
    record StopHistoricalImport(@TargetAggregateIdentifier String importId, List<HistoricalRowFault> faults)
            implements HistoricalRowsCommand {}
}
