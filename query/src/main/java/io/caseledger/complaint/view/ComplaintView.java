package io.caseledger.complaint.view;

import io.caseledger.complaint.ComplaintEvent;
import io.caseledger.complaint.ComplaintKind;
import io.caseledger.complaint.ComplaintOutcome;
import io.caseledger.complaint.ComplaintState;
import io.caseledger.complaint.EscalationKind;
import io.caseledger.complaint.InPlatformOperator;
import io.caseledger.complaint.Listing;
import io.caseledger.complaint.NecessaryMeasure;
import io.caseledger.complaint.RejectionGround;
import io.caseledger.deadline.RunningClock;
import io.caseledger.find.Fields;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.Organisation;
import io.caseledger.shared.Person;
import io.caseledger.views.Desk;
import io.caseledger.views.Feed;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it is shown.
 *
 * @param measures the measures that are in force, none once the listings are reinstated
 * @param endReason why it was withdrawn, voided or merged
 * @param openedOn the day of the notice, or of the last reopening
 * @param handled resolved or rejected now
 * @param handledOn the day it was handled for the first time; it stays when the complaint is opened and handled again
 * @param updatedAt when the last of its facts happened
 */
public record ComplaintView(
        @OfPerson String id,
        String projectId,
        ComplaintKind kind,
        String platform,
        @Person("rightHolder") Organisation rightHolder,
        IpRight right,
        @Person("seller") InPlatformOperator seller,
        List<Listing> listings,
        String facts,
        List<Evidence> evidence,
        ComplaintState state,
        List<NecessaryMeasure> measures,
        @Nullable Instant forwardedToSellerAt,
        @Nullable Declaration declaration,
        @Nullable Escalation escalation,
        @Nullable RejectionGround rejectionGround,
        @Nullable String rejectionExplanation,
        @Nullable ComplaintOutcome outcome,
        @Nullable String outcomeNote,
        boolean malicious,
        @Nullable String maliciousGrounds,
        @Nullable String mergedInto,
        @Nullable String endReason,
        Instant receivedAt,
        LocalDate receivedOn,
        LocalDate openedOn,
        boolean handled,
        @Nullable LocalDate handledOn,
        boolean voided,
        boolean merged,
        boolean withdrawn,
        @Nullable String publishedUrl,
        @Nullable Instant publishedAt,
        List<RunningClock> clocks,
        Instant updatedAt) {

    public static final Kind<ComplaintView, ComplaintEvent> KIND = new Kind<>(
            "complaints",
            ComplaintView.class,
            ComplaintView::evolve,
            ComplaintView::projectId,
            ComplaintView::clocks,
            Fields.of(ComplaintView.class)
                    .filtered(
                            "view.projectId",
                            "view.kind",
                            "view.state",
                            "view.platform",
                            "view.right.kind",
                            "view.right.number",
                            "view.seller.shopId",
                            "view.malicious",
                            "view.outcome",
                            "view.rejectionGround",
                            "view.receivedOn",
                            "view.openedOn")
                    .linked("view.evidence.sha256")
                    .ordered("view.receivedAt", "view.handledOn", "view.updatedAt")
                    .naming("view.right.number", "view.seller.shopId")
                    .searched(
                            "view.facts",
                            "view.listings.title",
                            "view.listings.itemNumber",
                            "view.right.title",
                            "view.right.number",
                            "view.seller.name",
                            "view.rightHolder.name"),
            new Desk<>(
                    "view.state",
                    "view.receivedAt",
                    ComplaintView::isOpen,
                    _ -> List.of(),
                    it -> it.rightHolder().name() + " / " + it.right().title() + " / "
                            + it.seller().name()));

    public static final Feed<ComplaintView, ComplaintEvent, ComplaintEvent> FEED =
            Feed.of(KIND, ComplaintEvent.class, ComplaintEvent::complaintId);

    /** The seller's declaration that nothing is infringed; {@code arrivedAt} is when it reached the right holder. */
    public record Declaration(
            @Person("declarant") Organisation declarant,
            List<Evidence> evidence,
            Instant submittedAt,
            @Nullable Instant arrivedAt) {}

    /** The authority or court to which the right holder turned. */
    public record Escalation(String body, EscalationKind kind, String reference, Instant occurredAt) {}

    /** Whether the platform, or whoever deals with it, still has something to do. */
    boolean isOpen() {
        return !handled && !voided && !merged && !withdrawn;
    }

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    public static ComplaintView evolve(@Nullable ComplaintView view, ComplaintEvent event) {
        return (view == null ? ComplaintFold.begin(event) : ComplaintFold.of(view, event)).view();
    }
}
