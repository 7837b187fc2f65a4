package io.caseledger.history;

import io.caseledger.history.HistoricalImportEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come, by its log.
 *
 * @param blocks how many are stored; the next one has this number
 * @param version the number of its last event
 */
public record HistoricalImportStanding(
        HistoricalImportStarted start, HistoricalImportState state, int blocks, long version) {

    static HistoricalImportStanding after(
            HistoricalImportEvent event, @Nullable HistoricalImportStanding before, long version) {
        if (event instanceof HistoricalImportStarted it) {
            return new HistoricalImportStanding(it, HistoricalImportState.RUNNING, 0, version);
        }
        if (before == null) {
            throw new IllegalStateException("An import begins with its start, not with " + event);
        }
        return switch (event) {
            case HistoricalImportStarted _ -> before;
            case HistoricalBlockStored it ->
                new HistoricalImportStanding(before.start, before.state, it.block() + 1, version);
            case HistoricalImportFinished _ -> before.in(HistoricalImportState.FINISHED, version);
            case HistoricalImportCancelled _, HistoricalImportFailed _ ->
                before.in(HistoricalImportState.STOPPED, version);
        };
    }

    private HistoricalImportStanding in(HistoricalImportState next, long now) {
        return new HistoricalImportStanding(start, next, blocks, now);
    }

    /** How many rows of the file have a receipt, while it runs. */
    public long rowsDone() {
        return Math.min(start.rows(), (long) blocks * start.blockRows());
    }
}
