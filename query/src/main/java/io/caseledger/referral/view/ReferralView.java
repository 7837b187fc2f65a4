package io.caseledger.referral.view;

import io.caseledger.deadline.RunningClock;
import io.caseledger.find.Fields;
import io.caseledger.referral.Body;
import io.caseledger.referral.LeadType;
import io.caseledger.referral.Officer;
import io.caseledger.referral.ReferralEvent;
import io.caseledger.referral.ReferralEvent.ReferralDrafted;
import io.caseledger.referral.ReferralState;
import io.caseledger.referral.Suspect;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.Person;
import io.caseledger.views.Desk;
import io.caseledger.views.Feed;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A referral as it is shown.
 *
 * @param leadId two referrals with the same one are one lead
 * @param receiptedOn the day of the receipt in Shanghai, as corrected
 * @param receipted whether it has a receipt and is not void: then it counts, declined or not
 * @param missingMaterial what the police still wait for
 * @param declined whether the recipient's refusal stands
 * @param endReason why it was voided or withdrawn
 * @param clocks the limits that still run
 * @param lateSteps the limits that were missed; each step was taken all the same
 */
public record ReferralView(
        @OfPerson String id,
        String projectId,
        String number,
        ReferralState state,
        String leadId,
        LeadType leadType,
        IpRight right,
        Suspect suspect,
        String facts,
        @Nullable Long valueInYuan,
        List<Evidence> evidence,
        Body recipient,
        boolean local,
        String locality,
        String legalBasis,
        boolean crime,
        List<Officer> officers,
        @Nullable String complaintId,
        Instant draftedAt,
        @Nullable String approver,
        @Nullable Instant approvedAt,
        @Nullable Instant sentAt,
        @Nullable String receiptNumber,
        @Person("signer") @Nullable String signer,
        @Nullable Instant receiptedAt,
        @Nullable LocalDate receiptedOn,
        boolean receipted,
        @Nullable String missingMaterial,
        @Nullable Instant acceptedAt,
        boolean declined,
        @Nullable Instant declinedAt,
        @Nullable String declineReason,
        @Nullable Reconsideration reconsideration,
        @Nullable Feedback feedback,
        @Nullable Instant closedAt,
        boolean voided,
        boolean withdrawn,
        @Nullable String endReason,
        List<RunningClock> clocks,
        List<LateStep> lateSteps,
        List<Correction> corrections) {

    public static final Kind<ReferralView, ReferralEvent> KIND = new Kind<>(
            "referrals",
            ReferralView.class,
            ReferralView::evolve,
            ReferralView::projectId,
            ReferralView::clocks,
            Fields.of(ReferralView.class)
                    .filtered(
                            "view.projectId",
                            "view.state",
                            "view.leadType",
                            "view.leadId",
                            "view.right.kind",
                            "view.recipient.kind",
                            "view.recipient.name",
                            "view.local",
                            "view.locality",
                            "view.crime",
                            "view.declined",
                            "view.receiptedOn")
                    .linked("view.evidence.sha256")
                    .ordered("view.draftedAt", "view.sentAt", "view.receiptedAt", "view.number")
                    .naming("view.number", "view.leadId")
                    .searched(
                            "view.number",
                            "view.suspect.organisation.name",
                            "view.suspect.shop",
                            "view.right.title",
                            "view.right.number",
                            "view.recipient.name",
                            "view.facts"),
            new Desk<>(
                    "view.state",
                    "view.draftedAt",
                    ReferralView::isOpen,
                    _ -> List.of(),
                    it -> it.number() + " / " + it.suspect().organisation().name() + " → "
                            + it.recipient().name()));

    public static final Feed<ReferralView, ReferralEvent, ReferralEvent> FEED =
            Feed.of(KIND, ReferralEvent.class, ReferralEvent::referralId);

    /** The police were asked to reconsider; {@code upheld}, once decided, means that their refusal stands. */
    public record Reconsideration(
            Instant requestedAt,
            String grounds,
            @Nullable Instant decidedAt,
            @Nullable Boolean upheld,
            @Nullable String decision) {}

    /** What came of the referral. */
    public record Feedback(String outcome, @Nullable String outcomeDocumentNumber, Instant occurredAt) {}

    /** A step that came after its limit. */
    public record LateStep(String rule, String pack, Instant startedAt, Instant dueAt, Instant occurredAt) {}

    /** That something was put right, and why. */
    public record Correction(String reason, Instant occurredAt) {}

    /** Whether something is still to be done or awaited. */
    boolean isOpen() {
        return closedAt == null && !voided && !withdrawn;
    }

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    public static ReferralView evolve(@Nullable ReferralView view, ReferralEvent event) {
        ReferralFold fold = event instanceof ReferralDrafted drafted
                ? new ReferralFold(drafted)
                : new ReferralFold(Objects.requireNonNull(view));
        return fold.with(event).view();
    }
}
