package io.caseledger.history;

import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Expecting;
import io.caseledger.shared.Happened;
import io.caseledger.shared.RecordId;
import io.caseledger.shared.Text;
import jakarta.validation.Valid;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of a historical case. Each record is also a GraphQL mutation of the same name. */
public sealed interface HistoricalCaseCommand extends Expecting {
    String caseId();

    /**
     * Records a case as its source has it.
     *
     * @param caseId always derived from project, source and the source's id, whatever the client says
     */
    @Allowed(OFFICER)
    record RecordHistoricalCase(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @RecordId("PROJECT_NOT_FOUND") @Text(max = 64) String projectId,
            @Valid HistoricalFacts facts,
            @Happened Instant occurredAt)
            implements HistoricalCaseCommand, Creation {
        @SuppressWarnings("NullAway") // an input may lack anything until the gate has checked it
        public RecordHistoricalCase {
            caseId = facts == null ? caseId : SourceKey.idOf(projectId, facts.sourceAuthority(), facts.sourceId());
        }
    }

    /** Says anew what the source has, all of it; source and source id stay as they are. */
    @Allowed(OFFICER)
    record CorrectHistoricalCase(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Valid HistoricalFacts facts,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements HistoricalCaseCommand {}

    /** It should not be on record: it counts nowhere. */
    @Allowed(OFFICER)
    record VoidHistoricalCase(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements HistoricalCaseCommand {}

    /** Takes a void back. */
    @Allowed(OFFICER)
    record ReinstateHistoricalCase(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements HistoricalCaseCommand {}

    /**
     * Says that this case and another one are one dispute, on record from two sources; only the other one counts from now on.
     *
     * @param duplicateOf the one that goes on counting
     */
    @Allowed(OFFICER)
    record MergeHistoricalCases(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,

            @RecordId("HISTORICAL_CASE_NOT_FOUND") @Text(max = 64)
            String duplicateOf,

            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements HistoricalCaseCommand {}

    /** Takes a merger back: each counts by itself again. */
    @Allowed(OFFICER)
    record UnmergeHistoricalCases(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements HistoricalCaseCommand {}
}
