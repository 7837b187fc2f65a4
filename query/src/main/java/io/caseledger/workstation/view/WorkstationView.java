package io.caseledger.workstation.view;

import io.caseledger.deadline.Wording;
import io.caseledger.find.Fields;
import io.caseledger.shared.AssistanceNeed;
import io.caseledger.shared.County;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.Organisation;
import io.caseledger.shared.Person;
import io.caseledger.shared.Which;
import io.caseledger.views.Desk;
import io.caseledger.views.Feed;
import io.caseledger.views.Kind;
import io.caseledger.workstation.Checklist;
import io.caseledger.workstation.Fit;
import io.caseledger.workstation.StaffMember;
import io.caseledger.workstation.WorkstationEvent;
import io.caseledger.workstation.WorkstationState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workstation as it is shown.
 *
 * @param hostUscc workstations of one host are one item of the indicator: after a closing, a new plan adds none
 * @param coachingMinutes of the sessions that are not void
 * @param coached whether a session that is not void was held, and once it operates, held before that: the coaching leads to
 *     the establishment (辅导设立)
 * @param unfulfilled ids of the items of the checklist that are not fulfilled now
 * @param checklistComplete whether it was stated complete, and every answer still fulfils its item
 * @param establishedOn the day on which operation started, in Shanghai, as corrected; it stays after a closing
 * @param established whether operation ever started: what was established (设立) once is not undone by a closing
 * @param endReason why it was closed or voided
 * @param updatedAt when the last of its facts happened
 */
public record WorkstationView(
        @OfPerson String id,
        String projectId,
        String name,
        Organisation host,
        String hostUscc,
        County county,
        String address,
        List<IpRight.Kind> specialities,
        List<AssistanceNeed> needs,
        String planner,
        List<StaffMember> staff,
        WorkstationState state,
        Instant plannedAt,
        List<Session> coaching,
        int coachingMinutes,
        boolean coached,
        String checklistId,
        Wording checklistTitle,
        List<Line> checklist,
        List<String> unfulfilled,
        @Nullable Instant checklistCompletedAt,
        boolean checklistComplete,
        @Nullable String approver,
        @Nullable String documentNumber,
        @Nullable Instant approvedAt,
        boolean approved,
        @Nullable Instant operatingSince,
        @Nullable LocalDate establishedOn,
        boolean established,
        @Nullable Instant closedAt,
        boolean voided,
        @Nullable String endReason,
        List<Correction> corrections,
        Instant updatedAt) {

    public static final Kind<WorkstationView, WorkstationEvent> KIND = new Kind<>(
            "workstations",
            WorkstationView.class,
            WorkstationView::evolve,
            WorkstationView::projectId,
            _ -> List.of(),
            Fields.of(WorkstationView.class)
                    .filtered(
                            "view.projectId",
                            "view.state",
                            "view.county",
                            "view.specialities",
                            "view.needs",
                            "view.hostUscc",
                            "view.established")
                    .ordered("view.plannedAt", "view.establishedOn", "view.name", "view.updatedAt")
                    .naming("view.name", "view.hostUscc")
                    .searched("view.name", "view.host.name", "view.address"),
            new Desk<>(
                    "view.state",
                    "view.plannedAt",
                    WorkstationView::isOpen,
                    it -> List.of(it.planner()),
                    it -> it.name() + " / " + it.host().name()));

    public static final Feed<WorkstationView, WorkstationEvent, WorkstationEvent> FEED =
            Feed.of(KIND, WorkstationEvent.class, WorkstationEvent::workstationId);

    /** Whether it still is to be opened. */
    boolean isOpen() {
        return switch (state) {
            case PLANNED, COACHING, CHECKLIST_COMPLETE, APPROVED -> true;
            case OPERATING, CLOSED, VOIDED -> false;
        };
    }

    /** A coaching session; one with a {@code voidReason} was recorded in error. */
    public record Session(
            @Which int number,
            @Person("coach") String coach,
            String topic,
            int minutes,
            List<Evidence> evidence,
            Instant heldAt,
            @Nullable String voidReason) {
        boolean counts() {
            return voidReason == null;
        }
    }

    /** An item of the checklist with its last answer. */
    public record Line(Checklist.Item item, @Nullable Answer answer, boolean fulfilled) {}

    /** An answer: a number or yes or no, with the evidence for it. */
    public record Answer(
            @Nullable Double number, @Nullable Boolean holds, List<Evidence> evidence, Instant answeredAt) {}

    /** That something was put right, and why. */
    public record Correction(String reason, Instant occurredAt) {}

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    public static WorkstationView evolve(@Nullable WorkstationView view, WorkstationEvent event) {
        return (view == null ? WorkstationFold.begin(event) : WorkstationFold.of(view, event)).view();
    }

    /** How well it fits what is asked for. */
    public Fit fit(Fit.Wish wish) {
        return Fit.of(wish, county, specialities, needs);
    }
}
