package io.caseledger.history;

import io.caseledger.shared.ProjectFact;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to an import. Names and components are stored for ever. */
public sealed interface HistoricalImportEvent extends ProjectFact {
    String importId();

    Instant occurredAt();

    /** {@code rows} counts those of the file, {@code blockRows} those that are stored at a time. */
    @Revision("1")
    record HistoricalImportStarted(
            String importId,
            String projectId,
            String fileDigest,
            @Nullable String fileName,
            String format,
            List<String> ignoredColumns,
            long rows,
            int blockRows,
            HistoricalDifference whenDiffers,
            @Nullable String reason,
            String startedBy,
            Instant occurredAt)
            implements HistoricalImportEvent {}

    /** The receipts of a block; its cases were stored in the same append. {@code millis} is the time it took. */
    @Revision("1")
    record HistoricalBlockStored(
            String importId,
            String projectId,
            int block,
            List<HistoricalReceipt> receipts,
            long millis,
            Instant occurredAt)
            implements HistoricalImportEvent {}

    @Revision("1")
    record HistoricalImportFinished(String importId, String projectId, Instant occurredAt)
            implements HistoricalImportEvent {}

    @Revision("1")
    record HistoricalImportCancelled(
            String importId, String projectId, String reason, String cancelledBy, Instant occurredAt)
            implements HistoricalImportEvent {}

    /** It could not go on. */
    @Revision("1")
    record HistoricalImportFailed(
            String importId, String projectId, List<HistoricalRowFault> faults, Instant occurredAt)
            implements HistoricalImportEvent {}
}
