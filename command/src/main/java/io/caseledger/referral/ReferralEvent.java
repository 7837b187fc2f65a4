package io.caseledger.referral;

import io.caseledger.shared.Corrects;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.Person;
import io.caseledger.shared.PersonFact;
import io.caseledger.shared.Retroactive;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a referral. Names and components are stored for ever. */
public sealed interface ReferralEvent extends PersonFact {
    String referralId();

    Instant occurredAt();

    /** What this step did to the statutory limits. */
    default Limits limits() {
        return Limits.NONE;
    }

    @Revision("1")
    record ReferralDrafted(
            @OfPerson String referralId,
            String projectId,
            String number,
            Contents contents,
            List<Evidence> evidence,
            @Nullable String complaintId,
            Instant occurredAt,
            Limits limits)
            implements ReferralEvent {}

    @Revision("1")
    record ReferralRevised(
            @OfPerson String referralId, String projectId, Contents contents, Instant occurredAt, Limits limits)
            implements ReferralEvent {}

    @Revision("1")
    record ReferralEvidenceAdded(String referralId, String projectId, List<Evidence> evidence, Instant occurredAt)
            implements ReferralEvent {}

    @Revision("1")
    record ReferralApproved(String referralId, String projectId, String approver, Instant occurredAt, Limits limits)
            implements ReferralEvent {}

    @Revision("1")
    record ReferralSent(String referralId, String projectId, Instant occurredAt, Limits limits)
            implements ReferralEvent {}

    @Revision("1")
    record ReferralReceipted(
            @OfPerson String referralId,
            String projectId,
            String receiptNumber,
            @Person("signer") String signer,
            Instant occurredAt,
            Limits limits)
            implements ReferralEvent {}

    @Revision("1")
    record MissingMaterialNotified(
            String referralId, String projectId, String material, Instant occurredAt, Limits limits)
            implements ReferralEvent {}

    @Revision("1")
    record MaterialSupplied(
            String referralId, String projectId, List<Evidence> evidence, Instant occurredAt, Limits limits)
            implements ReferralEvent {}

    @Revision("1")
    record ReferralAccepted(String referralId, String projectId, Instant occurredAt, Limits limits)
            implements ReferralEvent {}

    @Revision("1")
    record ReferralDeclined(String referralId, String projectId, String reason, Instant occurredAt, Limits limits)
            implements ReferralEvent {}

    @Revision("1")
    record ReconsiderationRequested(
            String referralId, String projectId, String reason, Instant occurredAt, Limits limits)
            implements ReferralEvent {}

    @Revision("1")
    record ReconsiderationDecided(
            String referralId, String projectId, boolean upheld, String reason, Instant occurredAt, Limits limits)
            implements ReferralEvent {}

    @Revision("1")
    record ReferralFeedbackRecorded(
            String referralId,
            String projectId,
            String outcome,
            @Nullable String outcomeDocumentNumber,
            Instant occurredAt,
            Limits limits)
            implements ReferralEvent {}

    @Revision("1")
    record ReferralClosed(String referralId, String projectId, Instant occurredAt) implements ReferralEvent {}

    @Revision("1")
    @Retroactive
    record ReferralVoided(String referralId, String projectId, String reason, Instant occurredAt, Limits limits)
            implements ReferralEvent {}

    @Revision("1")
    record ReferralWithdrawn(String referralId, String projectId, String reason, Instant occurredAt, Limits limits)
            implements ReferralEvent {}

    /** What is null was not corrected. */
    @Revision("1")
    @Retroactive
    record ReferralCorrected(
            @OfPerson String referralId,
            String projectId,
            @Nullable String leadId,
            @Nullable LeadType leadType,
            @Nullable IpRight right,
            @Nullable Suspect suspect,
            @Nullable String facts,
            @Nullable Long valueInYuan,
            @Nullable Body recipient,
            @Nullable String legalBasis,
            @Corrects(ReferralReceipted.class) @Nullable String receiptNumber,

            @Corrects(ReferralReceipted.class) @Person("signer") @Nullable
            String signer,

            @Corrects(ReferralReceipted.class) @Nullable Instant receiptedAt,
            String reason,
            Instant occurredAt,
            Limits limits)
            implements ReferralEvent {}
}
