package io.caseledger.history;

import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Happened;
import io.caseledger.shared.RecordId;
import io.caseledger.shared.Text;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of an import of historical cases. Each record is also a GraphQL mutation of the same name. */
public sealed interface HistoricalImportCommand {
    String importId();

    /**
     * Begins to import a stored file (CSV or XLSX). The answer does not wait for its rows; they are stored in the background.
     *
     * @param fileDigest SHA-256 of the file, as the door for files answered it
     * @param reason why the file's word replaces what is on record; needed when it may
     */
    @Allowed(OFFICER)
    record ImportHistoricalCases(
            @TargetAggregateIdentifier @Text(max = 64) String importId,
            @RecordId("PROJECT_NOT_FOUND") @Text(max = 64) String projectId,

            @Pattern(regexp = "[0-9a-f]{64}", message = "DIGEST_INVALID")
            String fileDigest,

            @Text @Nullable String fileName,
            HistoricalDifference whenDiffers,
            @Text(max = 1000) @Nullable String reason,
            @Happened Instant occurredAt)
            implements HistoricalImportCommand, Creation {}

    /** Stops an import; rows that were stored stay. */
    @Allowed(OFFICER)
    record CancelHistoricalImport(
            @TargetAggregateIdentifier @Text(max = 64) String importId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements HistoricalImportCommand {}
}
