package io.caseledger.dispute;

import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Happened;
import io.caseledger.shared.Text;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of the mediation of a case (调解). Only here are compensations agreed (专利法 65). */
public sealed interface MediationCommand extends DisputeCommand {
    /** Begins a mediation. A complex matter has more time from the start. */
    @Allowed(OFFICER)
    record StartMediation(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            boolean complex,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements MediationCommand {}

    /** The matter turns out to be complex: more time, once. */
    @Allowed(OFFICER)
    record ExtendMediation(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements MediationCommand {}

    /** A party clearly refuses to be mediated (人民调解法 17); a mediation that runs ends with it. */
    @Allowed(OFFICER)
    record RefuseMediation(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 16) String partyRef,
            @Text(max = 1000) String note,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements MediationCommand {}

    /** The mediation comes to nothing. */
    @Allowed(OFFICER)
    record FailMediation(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements MediationCommand {}

    /** The parties settled among themselves (和解). Amounts are in yuan. */
    @Allowed(OFFICER)
    record RecordSettlement(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 4000) String terms,

            @PositiveOrZero(message = "NUMBER_NEGATIVE") @Nullable
            Long compensationInYuan,

            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements MediationCommand {}

    /** A mediated agreement takes effect (调解协议); from then on both may ask for judicial confirmation. Amounts are in yuan. */
    @Allowed(OFFICER)
    record RecordMediationAgreement(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 64) @Nullable String agreementNumber,
            @Text(max = 4000) String terms,

            @PositiveOrZero(message = "NUMBER_NEGATIVE") @Nullable
            Long compensationInYuan,

            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements MediationCommand {}

    /** Both parties together ask a court to confirm the agreement (司法确认), within its limit (人民调解法 33). */
    @Allowed(OFFICER)
    record RequestJudicialConfirmation(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 200) String court,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements MediationCommand {}

    /** The court confirms the agreement, or does not. */
    @Allowed(OFFICER)
    record DecideJudicialConfirmation(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            boolean confirmed,
            @Text(max = 64) String documentNumber,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements MediationCommand {}
}
