package io.caseledger.dispute;

import static io.caseledger.shared.Role.ADMIN;
import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.referral.Body;
import io.caseledger.shared.Allowed;
import io.caseledger.shared.Happened;
import io.caseledger.shared.RecordId;
import io.caseledger.shared.Text;
import jakarta.validation.Valid;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of the end of a case, and of what comes after it. */
public sealed interface OutcomeCommand extends DisputeCommand {
    /** Hands the case to another body (移送). */
    @Allowed(OFFICER)
    record TransferDisputeCase(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Valid Body recipient,
            @Text(max = 1000) String legalBasis,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements OutcomeCommand {}

    /** The other body signs for the case (回执). */
    @Allowed(OFFICER)
    record RecordTransferReceipt(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 64) String receiptNumber,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements OutcomeCommand {}

    /** The other body does not take the case; the work goes on here. */
    @Allowed(OFFICER)
    record ReturnTransferredCase(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements OutcomeCommand {}

    /** Closes the case (结案) with an outcome that agrees with what happened. */
    @Allowed(OFFICER)
    record CloseDisputeCase(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            Outcome outcome,
            @Text(max = 4000) String summary,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements OutcomeCommand {}

    /** Puts the files away (归档). */
    @Allowed(OFFICER)
    record ArchiveDisputeCase(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 500) String keptAt,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements OutcomeCommand {}

    /** Opens a closed case again; it leaves the count until it is closed again. */
    @Allowed(OFFICER)
    record ReopenDisputeCase(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements OutcomeCommand {}

    /** The applicant gives the case up (撤回). */
    @Allowed(OFFICER)
    record WithdrawDisputeCase(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements OutcomeCommand {}

    /** It should never have been entered (作废). */
    @Allowed({OFFICER, ADMIN})
    record VoidDisputeCase(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements OutcomeCommand {}

    /** It is the same as another case (重复). */
    @Allowed(OFFICER)
    record MarkDisputeDuplicate(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @RecordId("DISPUTE_NOT_FOUND") @Text(max = 64) String duplicateOf,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements OutcomeCommand {}
}
