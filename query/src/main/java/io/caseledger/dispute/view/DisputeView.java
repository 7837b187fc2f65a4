package io.caseledger.dispute.view;

import io.caseledger.deadline.RunningClock;
import io.caseledger.dispute.Channel;
import io.caseledger.dispute.DisputeEvent;
import io.caseledger.dispute.DisputeLifeCycle;
import io.caseledger.dispute.DisputeState;
import io.caseledger.dispute.DisputeType;
import io.caseledger.dispute.DisputedRight;
import io.caseledger.dispute.Outcome;
import io.caseledger.dispute.Party;
import io.caseledger.find.Fields;
import io.caseledger.shared.AssistanceNeed;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.OfPerson;
import io.caseledger.views.Desk;
import io.caseledger.views.Feed;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dispute case as it is shown. What it knows of persons stands in {@link Party} and nowhere else.
 *
 * @param version the number of its last event, from 0
 * @param familyId the id of the first case of its family; cases of one family count once
 * @param familyMoves the families that it was joined to, the last of which is its own
 * @param closedOn the day it was closed for the first time, as corrected; it stays when the case is reopened
 * @param closed closed now, or archived
 * @param countable closed with an outcome that counts; a transfer counts once it has its receipt
 * @param withdrawn given up, or deemed to be
 * @param nextDueAt when the first of the limits that run ends; absent while none runs
 * @param lateSteps the limits that were answered too late; each step was taken all the same
 * @param updatedAt when the last of its facts happened
 */
public record DisputeView(
        @OfPerson String id,
        String projectId,
        String caseNumber,
        Channel channel,
        DisputeState state,
        long version,
        DisputeType disputeType,
        List<Party> petitioners,
        List<Party> respondents,
        List<DisputedRight> rights,
        boolean ecommerce,
        @Nullable String platform,
        String county,
        List<AssistanceNeed> needs,
        String facts,
        @Nullable String fromComplaintId,
        String familyId,
        @Nullable String splitFrom,
        List<FamilyMove> familyMoves,
        List<Evidence> evidence,
        boolean evidenceComplete,
        List<String> officers,
        IntakeView intake,
        List<Assistance> assistance,
        MediationView mediation,
        AdjudicationView adjudication,
        PenaltyView penalty,
        @Nullable TransferView transfer,
        EndingView ending,
        Instant receivedAt,
        LocalDate receivedOn,
        @Nullable LocalDate closedOn,
        boolean closed,
        @Nullable Outcome outcome,
        boolean countable,
        boolean rejected,
        boolean withdrawn,
        boolean voided,
        boolean duplicate,
        List<RunningClock> clocks,
        @Nullable Instant nextDueAt,
        List<LateStep> lateSteps,
        List<Correction> corrections,
        Instant updatedAt) {

    public static final Kind<DisputeView, DisputeEvent> KIND = new Kind<>(
            "disputes",
            DisputeView.class,
            DisputeView::evolve,
            DisputeView::projectId,
            DisputeView::clocks,
            Fields.of(DisputeView.class)
                    .filtered(
                            "view.projectId",
                            "view.state",
                            "view.outcome",
                            "view.channel",
                            "view.disputeType",
                            "view.ecommerce",
                            "view.platform",
                            "view.rights.kind",
                            "view.county",
                            "view.officers",
                            "view.receivedOn")
                    .linked("view.familyId", "view.fromComplaintId", "view.evidence.sha256")
                    .ordered("view.receivedAt", "view.updatedAt", "view.closedOn", "view.caseNumber", "view.nextDueAt")
                    .naming("view.caseNumber", "view.officers")
                    .searched(
                            "view.caseNumber",
                            "view.facts",
                            "view.rights.title",
                            "view.rights.number",
                            "view.petitioners.name",
                            "view.respondents.name"),
            new Desk<>(
                    "view.state",
                    "view.receivedAt",
                    it -> DisputeLifeCycle.isOpen(it.state()),
                    DisputeView::officers,
                    it -> it.caseNumber() + " / " + it.rights().getFirst().title()));

    public static final Feed<DisputeView, DisputeEvent, DisputeEvent> FEED =
            Feed.of(KIND, DisputeEvent.class, DisputeEvent::caseId);

    /** The case was joined to another family. */
    public record FamilyMove(String familyId, String reason, Instant occurredAt) {}

    /** What was done for the applicant. */
    public record Assistance(AssistanceNeed kind, String note, Instant occurredAt) {}

    /** A step that came after its limit; {@code party} names the respondent whose limit it was. */
    public record LateStep(
            String rule, @Nullable String party, String pack, Instant startedAt, Instant dueAt, Instant occurredAt) {}

    /** That something was put right, and why. */
    public record Correction(String reason, Instant occurredAt) {}

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    public static DisputeView evolve(@Nullable DisputeView view, DisputeEvent event) {
        return (view == null ? DisputeFold.begin(event) : DisputeFold.of(view).after(event)).view();
    }
}
