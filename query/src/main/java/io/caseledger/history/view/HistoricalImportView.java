package io.caseledger.history.view;

import io.caseledger.find.Fields;
import io.caseledger.history.HistoricalDifference;
import io.caseledger.history.HistoricalImportEvent;
import io.caseledger.history.HistoricalImportEvent.*;
import io.caseledger.history.HistoricalImportState;
import io.caseledger.history.HistoricalRowFault;
import io.caseledger.history.HistoricalRowOutcome;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is shown, while it runs and after.
 *
 * @param ignoredColumns names in the header that are none of the columns
 * @param rows of the file
 * @param rowsDone those that have a receipt
 * @param blockRows how many rows are stored at a time; the receipts of each such block are a document
 * @param workedMillis the time that its blocks took, without the time in which nobody worked on it
 * @param faults why it could not go on; only when it was not cancelled
 */
public record HistoricalImportView(
        String id,
        String projectId,
        String fileDigest,
        @Nullable String fileName,
        String format,
        List<String> ignoredColumns,
        HistoricalDifference whenDiffers,
        @Nullable String reason,
        HistoricalImportState state,
        long rows,
        int blockRows,
        long rowsDone,
        long stored,
        long corrected,
        long duplicates,
        long refused,
        long workedMillis,
        @Nullable String cancelReason,
        List<HistoricalRowFault> faults,
        String startedBy,
        Instant startedAt,
        Instant updatedAt) {

    public static final Kind<HistoricalImportView, HistoricalImportEvent> KIND = new Kind<>(
            "historical_imports",
            HistoricalImportView.class,
            HistoricalImportView::evolve,
            HistoricalImportView::projectId,
            _ -> List.of(),
            Fields.of(HistoricalImportView.class)
                    .filtered("view.projectId", "view.state")
                    .linked("view.fileDigest")
                    .ordered("view.startedAt", "view.updatedAt"),
            null);

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    public static HistoricalImportView evolve(@Nullable HistoricalImportView view, HistoricalImportEvent event) {
        if (event instanceof HistoricalImportStarted it) {
            return started(it);
        }
        if (view == null) {
            throw new IllegalStateException("An import begins with its start, not with " + event);
        }
        return switch (event) {
            case HistoricalImportStarted _ -> view;
            case HistoricalBlockStored it -> view.with(it);
            case HistoricalImportFinished it ->
                view.in(HistoricalImportState.FINISHED, null, List.of(), it.occurredAt());
            case HistoricalImportCancelled it ->
                view.in(HistoricalImportState.STOPPED, it.reason(), List.of(), it.occurredAt());
            case HistoricalImportFailed it ->
                view.in(HistoricalImportState.STOPPED, null, it.faults(), it.occurredAt());
        };
    }

    private static HistoricalImportView started(HistoricalImportStarted it) {
        return new HistoricalImportView(
                it.importId(),
                it.projectId(),
                it.fileDigest(),
                it.fileName(),
                it.format(),
                it.ignoredColumns(),
                it.whenDiffers(),
                it.reason(),
                HistoricalImportState.RUNNING,
                it.rows(),
                it.blockRows(),
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                List.of(),
                it.startedBy(),
                it.occurredAt(),
                it.occurredAt());
    }

    private HistoricalImportView with(HistoricalBlockStored block) {
        var receipts = HistoricalReceiptsView.counted(block);
        return new HistoricalImportView(
                id,
                projectId,
                fileDigest,
                fileName,
                format,
                ignoredColumns,
                whenDiffers,
                reason,
                state,
                rows,
                blockRows,
                rowsDone + block.receipts().size(),
                stored + receipts.stored(),
                corrected + receipts.corrected(),
                duplicates + receipts.duplicates(),
                refused + receipts.refused(),
                workedMillis + block.millis(),
                cancelReason,
                faults,
                startedBy,
                startedAt,
                block.occurredAt());
    }

    private HistoricalImportView in(
            HistoricalImportState next, @Nullable String why, List<HistoricalRowFault> found, Instant at) {
        return new HistoricalImportView(
                id,
                projectId,
                fileDigest,
                fileName,
                format,
                ignoredColumns,
                whenDiffers,
                reason,
                next,
                rows,
                blockRows,
                rowsDone,
                stored,
                corrected,
                duplicates,
                refused,
                workedMillis,
                why,
                found,
                startedBy,
                startedAt,
                at);
    }

    /** How many receipts say one of these. */
    public long count(List<HistoricalRowOutcome> outcomes) {
        return outcomes.stream()
                .distinct()
                .mapToLong(it -> switch (it) {
                    case STORED -> stored;
                    case CORRECTED -> corrected;
                    case DUPLICATE -> duplicates;
                    case REFUSED -> refused;
                })
                .sum();
    }

    /** How much is done, in whole percent; 100 only when all is. */
    public int percent() {
        return rows == 0 ? 100 : Math.toIntExact(rowsDone * 100 / rows);
    }

    /** Rows a second while it was worked on; absent before the first block. */
    public @Nullable Long rowsPerSecond() {
        return workedMillis == 0 ? null : Long.valueOf(rowsDone * 1_000 / workedMillis);
    }
}
