package io.caseledger.referral;

import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.Happened;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.NotLookedUp;
import io.caseledger.shared.RecordId;
import io.caseledger.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of a referral. Each record is also a GraphQL mutation of the same name. */
public sealed interface ReferralCommand {
    String referralId();

    /** Begins a referral. Referrals of one lead to several bodies carry the same {@code leadId}. */
    @Allowed(OFFICER)
    record DraftReferral(
            @TargetAggregateIdentifier @Text(max = 64) String referralId,
            @RecordId("PROJECT_NOT_FOUND") @Text(max = 64) String projectId,

            @NotLookedUp("A lead is no record; referrals of one lead share its name") @Text(max = 64)
            String leadId,

            @Text(max = 64) String number,
            LeadType leadType,
            @Valid IpRight right,
            @Valid Suspect suspect,
            @Text(max = 4000) String facts,

            @PositiveOrZero(message = "NUMBER_NEGATIVE") @Nullable
            Long valueInYuan,

            @Size(max = 50, message = "TOO_MANY") List<@Valid Evidence> evidence,
            @Valid Body recipient,
            @Text(max = 1000) String legalBasis,
            boolean crime,
            @Size(max = 20, message = "TOO_MANY") List<@Valid Officer> officers,

            @RecordId("COMPLAINT_NOT_FOUND") @Text(max = 64) @Nullable
            String complaintId,

            @Happened Instant occurredAt)
            implements ReferralCommand, Creation {
        Contents contents() {
            return new Contents(
                    leadId,
                    leadType,
                    right,
                    suspect,
                    facts,
                    valueInYuan,
                    recipient,
                    legalBasis,
                    crime,
                    List.copyOf(officers));
        }
    }

    /** Replaces what the draft says; its number, its project and its evidence stay. */
    @Allowed(OFFICER)
    record ReviseReferral(
            @TargetAggregateIdentifier @Text(max = 64) String referralId,

            @NotLookedUp("A lead is no record; referrals of one lead share its name") @Text(max = 64)
            String leadId,

            LeadType leadType,
            @Valid IpRight right,
            @Valid Suspect suspect,
            @Text(max = 4000) String facts,

            @PositiveOrZero(message = "NUMBER_NEGATIVE") @Nullable
            Long valueInYuan,

            @Valid Body recipient,
            @Text(max = 1000) String legalBasis,
            boolean crime,
            @Size(max = 20, message = "TOO_MANY") List<@Valid Officer> officers,
            @Happened Instant occurredAt)
            implements ReferralCommand {
        Contents contents() {
            return new Contents(
                    leadId,
                    leadType,
                    right,
                    suspect,
                    facts,
                    valueInYuan,
                    recipient,
                    legalBasis,
                    crime,
                    List.copyOf(officers));
        }
    }

    /** Adds evidence to what is there. */
    @Allowed(OFFICER)
    record AddReferralEvidence(
            @TargetAggregateIdentifier @Text(max = 64) String referralId,

            @NotEmpty(message = "REQUIRED") @Size(max = 50, message = "TOO_MANY")
            List<@Valid Evidence> evidence,

            @Happened Instant occurredAt)
            implements ReferralCommand {}

    /** The head approves; whoever handles the referral as an officer may not approve it. */
    @Allowed(OFFICER)
    record ApproveReferral(
            @TargetAggregateIdentifier @Text(max = 64) String referralId,
            @Text String approver,
            @Happened Instant occurredAt)
            implements ReferralCommand {}

    /** The referral goes out to the recipient. */
    @Allowed(OFFICER)
    record SendReferral(
            @TargetAggregateIdentifier @Text(max = 64) String referralId,
            @Happened Instant sentAt) implements ReferralCommand {}

    /** The recipient signs for it (回执). */
    @Allowed(OFFICER)
    record RecordReceipt(
            @TargetAggregateIdentifier @Text(max = 64) String referralId,
            @Text(max = 64) String receiptNumber,
            @Text String signer,
            @Happened Instant receiptedAt)
            implements ReferralCommand {}

    /** The police say what is missing from a crime referral. */
    @Allowed(OFFICER)
    record NotifyMissingMaterial(
            @TargetAggregateIdentifier @Text(max = 64) String referralId,
            @Text(max = 1000) String material,
            @Happened Instant occurredAt)
            implements ReferralCommand {}

    /** What was missing is supplied, and becomes evidence of the referral. */
    @Allowed(OFFICER)
    record SupplyMaterial(
            @TargetAggregateIdentifier @Text(max = 64) String referralId,

            @NotEmpty(message = "REQUIRED") @Size(max = 50, message = "TOO_MANY")
            List<@Valid Evidence> evidence,

            @Happened Instant occurredAt)
            implements ReferralCommand {}

    /** The recipient takes the lead up. */
    @Allowed(OFFICER)
    record AcceptReferral(
            @TargetAggregateIdentifier @Text(max = 64) String referralId,
            @Happened Instant occurredAt) implements ReferralCommand {}

    /** The recipient does not take the lead up. It was referred all the same: it counts, and is flagged. */
    @Allowed(OFFICER)
    record DeclineReferral(
            @TargetAggregateIdentifier @Text(max = 64) String referralId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements ReferralCommand {}

    /** Asks the police to reconsider that they open no case; once. */
    @Allowed(OFFICER)
    record RequestReconsideration(
            @TargetAggregateIdentifier @Text(max = 64) String referralId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements ReferralCommand {}

    /** The police decide: {@code upheld} means that their refusal stands; otherwise the referral is accepted. */
    @Allowed(OFFICER)
    record DecideReconsideration(
            @TargetAggregateIdentifier @Text(max = 64) String referralId,
            boolean upheld,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements ReferralCommand {}

    /** The recipient tells what came of it. */
    @Allowed(OFFICER)
    record RecordFeedback(
            @TargetAggregateIdentifier @Text(max = 64) String referralId,
            @Text(max = 2000) String outcome,
            @Text(max = 64) @Nullable String outcomeDocumentNumber,
            @Happened Instant occurredAt)
            implements ReferralCommand {}

    /** Nothing more is expected. */
    @Allowed(OFFICER)
    record CloseReferral(
            @TargetAggregateIdentifier @Text(max = 64) String referralId,
            @Happened Instant occurredAt) implements ReferralCommand {}

    /** It should never have been entered; it does not count, and its number stays taken. */
    @Allowed(OFFICER)
    record VoidReferral(
            @TargetAggregateIdentifier @Text(max = 64) String referralId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements ReferralCommand {}

    /** Given up before it was sent. */
    @Allowed(OFFICER)
    record WithdrawReferral(
            @TargetAggregateIdentifier @Text(max = 64) String referralId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements ReferralCommand {}

    /** Puts right what was recorded wrongly; what is left out stays. Counts follow. */
    @Allowed(OFFICER)
    record CorrectReferral(
            @TargetAggregateIdentifier @Text(max = 64) String referralId,

            @NotLookedUp("A lead is no record; referrals of one lead share its name") @Text(max = 64) @Nullable
            String leadId,

            @Nullable LeadType leadType,
            @Valid @Nullable IpRight right,
            @Valid @Nullable Suspect suspect,
            @Text(max = 4000) @Nullable String facts,

            @PositiveOrZero(message = "NUMBER_NEGATIVE") @Nullable
            Long valueInYuan,

            @Valid @Nullable Body recipient,
            @Text(max = 1000) @Nullable String legalBasis,
            @Text(max = 64) @Nullable String receiptNumber,
            @Text @Nullable String signer,
            @Happened @Nullable Instant receiptedAt,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements ReferralCommand {
        boolean changesNothing() {
            return leadId == null
                    && leadType == null
                    && right == null
                    && suspect == null
                    && facts == null
                    && valueInYuan == null
                    && recipient == null
                    && legalBasis == null
                    && !changesReceipt();
        }

        boolean changesReceipt() {
            return receiptNumber != null || signer != null || receiptedAt != null;
        }
    }
}
