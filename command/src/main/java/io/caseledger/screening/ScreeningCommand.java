package io.caseledger.screening;

import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.Happened;
import io.caseledger.shared.RecordId;
import io.caseledger.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of a risk screening. Each record is also a GraphQL mutation of the same name. */
public sealed interface ScreeningCommand {
    String screeningId();

    /** Begins a screening with the checklist in force on that day. */
    @Allowed(OFFICER)
    record BeginScreening(
            @TargetAggregateIdentifier @Text(max = 64) String screeningId,
            @RecordId("PROJECT_NOT_FOUND") @Text(max = 64) String projectId,
            @Text(max = 64) String number,
            @Valid EnterpriseProfile enterprise,
            @Size(max = 500, message = "TOO_MANY") List<@Valid IpAsset> inventory,
            @Happened Instant occurredAt)
            implements ScreeningCommand, Creation {}

    /** Replaces what the draft says of the enterprise and its rights. */
    @Allowed(OFFICER)
    record ReviseScreeningProfile(
            @TargetAggregateIdentifier @Text(max = 64) String screeningId,
            @Valid EnterpriseProfile enterprise,
            @Size(max = 500, message = "TOO_MANY") List<@Valid IpAsset> inventory,
            @Happened Instant occurredAt)
            implements ScreeningCommand {}

    /** Answers one clause of the checklist; a later answer takes the place of an earlier one. */
    @Allowed(OFFICER)
    record AssessClause(
            @TargetAggregateIdentifier @Text(max = 64) String screeningId,
            @Text(max = 32) String clauseId,
            Conclusion conclusion,
            @Text(max = 2000) String finding,
            @Size(max = 20, message = "TOO_MANY") List<@Valid Evidence> evidence,

            @Min(value = 1, message = "RISK_SCALE") @Max(value = RiskChecklist.SCALE, message = "RISK_SCALE") @Nullable
            Integer likelihood,

            @Min(value = 1, message = "RISK_SCALE") @Max(value = RiskChecklist.SCALE, message = "RISK_SCALE") @Nullable
            Integer impact,

            @Text(max = 2000) @Nullable String measure,
            @Text @Nullable String owner,
            @Nullable LocalDate dueOn,
            @Happened Instant occurredAt)
            implements ScreeningCommand {}

    /** The draft is complete: every clause is answered. */
    @Allowed(OFFICER)
    record SubmitScreening(
            @TargetAggregateIdentifier @Text(max = 64) String screeningId,
            @Text String submitter,
            @Happened Instant occurredAt)
            implements ScreeningCommand {}

    /** The report is handed to the enterprise. */
    @Allowed(OFFICER)
    record DeliverScreening(
            @TargetAggregateIdentifier @Text(max = 64) String screeningId,
            @Text String recipient,
            @Happened Instant deliveredAt)
            implements ScreeningCommand {}

    /** The enterprise signs for the report (签收), which makes it count. */
    @Allowed(OFFICER)
    record SignScreening(
            @TargetAggregateIdentifier @Text(max = 64) String screeningId,
            @Text String signer,
            @Text @Nullable String signerPosition,
            @Happened Instant signedAt)
            implements ScreeningCommand {}

    /** Opens the same report again, as a draft of its next revision. */
    @Allowed(OFFICER)
    record ReviseScreening(
            @TargetAggregateIdentifier @Text(max = 64) String screeningId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements ScreeningCommand {}

    /** The enterprise begins to remedy a risk. */
    @Allowed(OFFICER)
    record StartRemediation(
            @TargetAggregateIdentifier @Text(max = 64) String screeningId,
            @Text(max = 32) String clauseId,
            @Text(max = 1000) @Nullable String note,
            @Happened Instant occurredAt)
            implements ScreeningCommand {}

    /** The enterprise says that a risk is remedied. */
    @Allowed(OFFICER)
    record FinishRemediation(
            @TargetAggregateIdentifier @Text(max = 64) String screeningId,
            @Text(max = 32) String clauseId,
            @Text(max = 1000) String result,
            @Size(max = 20, message = "TOO_MANY") List<@Valid Evidence> evidence,
            @Happened Instant occurredAt)
            implements ScreeningCommand {}

    /** Somebody looks again (复查): the remedy holds, or has to go on. */
    @Allowed(OFFICER)
    record RecheckRemediation(
            @TargetAggregateIdentifier @Text(max = 64) String screeningId,
            @Text(max = 32) String clauseId,
            @Text String checker,
            boolean passed,
            @Text(max = 1000) String note,
            @Happened Instant occurredAt)
            implements ScreeningCommand {}

    /** The enterprise decides to live with a risk. */
    @Allowed(OFFICER)
    record AcceptRisk(
            @TargetAggregateIdentifier @Text(max = 64) String screeningId,
            @Text(max = 32) String clauseId,
            @Text String decidedBy,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements ScreeningCommand {}

    /** Puts right what was recorded wrongly of a report that is submitted; what is left out stays. Counts follow. */
    @Allowed(OFFICER)
    record CorrectScreening(
            @TargetAggregateIdentifier @Text(max = 64) String screeningId,
            @Valid @Nullable EnterpriseProfile enterprise,
            @Text @Nullable String recipient,
            @Happened @Nullable Instant deliveredAt,
            @Text @Nullable String signer,
            @Text @Nullable String signerPosition,
            @Happened @Nullable Instant signedAt,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements ScreeningCommand {
        boolean changesNothing() {
            return enterprise == null && !changesDelivery() && !changesSignature();
        }

        boolean changesDelivery() {
            return recipient != null || deliveredAt != null;
        }

        boolean changesSignature() {
            return signer != null || signerPosition != null || signedAt != null;
        }
    }

    /** It should never have been entered; it does not count, and its number stays taken. */
    @Allowed(OFFICER)
    record VoidScreening(
            @TargetAggregateIdentifier @Text(max = 64) String screeningId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements ScreeningCommand {}
}
