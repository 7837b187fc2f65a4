package io.caseledger.collaboration.view;

import io.caseledger.collaboration.CoInvestigationOutcome;
import io.caseledger.collaboration.CoInvestigationRequestEvent;
import io.caseledger.collaboration.CoInvestigationRequestState;
import io.caseledger.collaboration.MemberName;
import io.caseledger.collaboration.ResponseStage;
import io.caseledger.deadline.RunningClock;
import io.caseledger.find.Fields;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.Person;
import io.caseledger.shared.Which;
import io.caseledger.views.Desk;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A co-investigation request as it is shown.
 *
 * @param open whether a response is still awaited
 * @param awaited the members whose response is awaited; none when it is not open
 * @param dueAt the first instant after the limit, as extended
 * @param dueOn the last day of the limit in Asia/Shanghai
 * @param dueSet whether the sender set that day; otherwise it follows from the rule pack
 * @param pendingExtension the extension that waits for the sender's decision
 * @param endReason why it was withdrawn or voided
 */
public record CoInvestigationRequestView(
        @OfPerson String id,
        String projectId,
        String mechanismId,
        MemberName from,
        List<Response> recipients,
        String subject,
        String facts,
        @Nullable String disputeCaseId,
        @Nullable String complaintId,
        List<Evidence> evidence,
        CoInvestigationRequestState state,
        boolean open,
        List<String> awaited,
        Instant sentAt,
        Instant dueAt,
        LocalDate dueOn,
        boolean dueSet,
        @Nullable Extension pendingExtension,
        List<Extension> extensions,
        @Nullable String endReason,
        List<RunningClock> clocks,
        List<Correction> corrections,
        Instant updatedAt) {

    public static final Kind<CoInvestigationRequestView, CoInvestigationRequestEvent> KIND = new Kind<>(
            "co_investigations",
            CoInvestigationRequestView.class,
            CoInvestigationRequestView::evolve,
            CoInvestigationRequestView::projectId,
            CoInvestigationRequestView::clocks,
            Fields.of(CoInvestigationRequestView.class)
                    .filtered("view.projectId", "view.state", "view.open")
                    .linked(
                            "view.mechanismId",
                            "view.from.memberId",
                            "view.recipients.memberId",
                            "view.awaited",
                            "view.disputeCaseId",
                            "view.complaintId")
                    .ordered("view.sentAt", "view.dueAt", "view.updatedAt")
                    .searched("view.subject", "view.facts", "view.recipients.answer"),
            new Desk<>(
                    "view.state",
                    "view.sentAt",
                    CoInvestigationRequestView::open,
                    _ -> List.of(),
                    it -> it.from().name() + " → " + it.subject()));

    /** What came of the request at one recipient; {@code late} when it responded after the limit that held then. */
    public record Response(
            @Which String memberId,
            String name,
            ResponseStage stage,
            @Person("receiver") @Nullable String receivedBy,
            @Nullable Instant receivedAt,
            @Nullable CoInvestigationOutcome outcome,
            @Nullable String answer,
            List<Evidence> evidence,
            @Nullable String declineReason,
            @Nullable Instant respondedAt,
            boolean late) {
        static Response awaited(MemberName member) {
            return new Response(
                    member.memberId(),
                    member.name(),
                    ResponseStage.SENT,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    false);
        }
    }

    /** More time that a recipient asked for; {@code granted} is absent while it is pending, or when it became pointless. */
    public record Extension(
            String memberId,
            LocalDate until,
            String reason,
            Instant requestedAt,
            @Nullable Boolean granted,
            @Nullable String decisionReason,
            @Nullable Instant decidedAt) {}

    /** Whether a response is awaited although the limit has passed. */
    public boolean isOverdueAt(Instant now) {
        return open && !now.isBefore(dueAt);
    }

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    public static CoInvestigationRequestView evolve(
            @Nullable CoInvestigationRequestView view, CoInvestigationRequestEvent event) {
        return (view == null ? CoInvestigationRequestFold.begin(event) : CoInvestigationRequestFold.of(view, event))
                .view();
    }
}
