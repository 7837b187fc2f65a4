package io.caseledger.workstation.view;

import io.caseledger.shared.County;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.Organisation;
import io.caseledger.shared.Zone;
import io.caseledger.workstation.AssistanceNeed;
import io.caseledger.workstation.StaffMember;
import io.caseledger.workstation.WorkstationEvent;
import io.caseledger.workstation.WorkstationEvent.*;
import io.caseledger.workstation.WorkstationLifeCycle;
import io.caseledger.workstation.WorkstationState;
import io.caseledger.workstation.view.WorkstationView.Answer;
import io.caseledger.workstation.view.WorkstationView.Correction;
import io.caseledger.workstation.view.WorkstationView.Line;
import io.caseledger.workstation.view.WorkstationView.Session;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A view that is being changed: the wide record, opened for one event and closed again. */
final class WorkstationFold {
    private final WorkstationView before;
    private String name;
    private Organisation host;
    private County county;
    private String address;
    private List<IpRight.Kind> specialities;
    private List<AssistanceNeed> needs;
    private List<StaffMember> staff;
    private WorkstationState state;
    private List<Session> coaching;
    private List<Line> checklist;
    private @Nullable Instant checklistCompletedAt;
    private @Nullable String approver;
    private @Nullable String documentNumber;
    private @Nullable Instant approvedAt;
    private @Nullable Instant operatingSince;
    private @Nullable Instant closedAt;
    private @Nullable String endReason;
    private List<Correction> corrections;
    private Instant updatedAt;

    private WorkstationFold(WorkstationView it) {
        before = it;
        name = it.name();
        host = it.host();
        county = it.county();
        address = it.address();
        specialities = it.specialities();
        needs = it.needs();
        staff = it.staff();
        state = it.state();
        coaching = it.coaching();
        checklist = it.checklist();
        checklistCompletedAt = it.checklistCompletedAt();
        approver = it.approver();
        documentNumber = it.documentNumber();
        approvedAt = it.approvedAt();
        operatingSince = it.operatingSince();
        closedAt = it.closedAt();
        endReason = it.endReason();
        corrections = it.corrections();
        updatedAt = it.updatedAt();
    }

    static WorkstationFold begin(WorkstationEvent event) {
        if (event instanceof WorkstationPlanned planned) {
            return new WorkstationFold(planned(planned));
        }
        throw new IllegalStateException("A workstation begins with its plan, not with " + event);
    }

    private static WorkstationView planned(WorkstationPlanned it) {
        List<Line> lines = it.checklist().items().stream()
                .map(item -> new Line(item, null, false))
                .toList();
        return new WorkstationView(
                it.workstationId(),
                it.projectId(),
                it.name(),
                it.host(),
                Objects.requireNonNull(it.host().uscc()),
                it.county(),
                it.address(),
                it.specialities(),
                it.needs(),
                it.planner(),
                it.staff(),
                WorkstationState.PLANNED,
                it.occurredAt(),
                List.of(),
                0,
                false,
                it.checklist().id(),
                it.checklist().title(),
                lines,
                List.of(),
                null,
                false,
                null,
                null,
                null,
                false,
                null,
                null,
                false,
                null,
                false,
                null,
                List.of(),
                it.occurredAt());
    }

    static WorkstationFold of(WorkstationView view, WorkstationEvent event) {
        var fold = new WorkstationFold(view);
        fold.state = WorkstationLifeCycle.after(event, view.state());
        fold.updatedAt = event.occurredAt();
        fold.take(event);
        if (fold.state == WorkstationState.COACHING) {
            fold.checklistCompletedAt = null;
        }
        return fold;
    }

    private void take(WorkstationEvent event) {
        switch (event) {
            case WorkstationPlanned it -> throw new IllegalStateException("Planned a second time: " + it);
            case CoachingRecorded it ->
                coaching = and(
                        coaching,
                        new Session(
                                it.session(),
                                it.coach(),
                                it.topic(),
                                it.minutes(),
                                it.evidence(),
                                it.occurredAt(),
                                null));
            case CoachingVoided it ->
                coaching = coaching.stream()
                        .map(each -> each.number() == it.session() ? voided(each, it.reason()) : each)
                        .toList();
            case WorkstationStaffListed it -> staff = it.staff();
            case ChecklistItemAnswered it ->
                answer(it.item(), it.number(), it.holds(), it.evidence(), it.fulfilled(), it.occurredAt());
            case ChecklistAnswerCorrected it -> {
                answer(it.item(), it.number(), it.holds(), it.evidence(), it.fulfilled(), it.occurredAt());
                corrections = and(corrections, new Correction(it.reason(), it.occurredAt()));
            }
            case ChecklistCompleted it -> checklistCompletedAt = it.occurredAt();
            case WorkstationApproved it -> {
                approver = it.approver();
                documentNumber = it.documentNumber();
                approvedAt = it.occurredAt();
            }
            case WorkstationOperationStarted it -> operatingSince = it.occurredAt();
            case WorkstationClosed it -> {
                closedAt = it.occurredAt();
                endReason = it.reason();
            }
            case WorkstationVoided it -> endReason = it.reason();
            case WorkstationCorrected it -> correct(it);
        }
    }

    private static Session voided(Session it, String reason) {
        return new Session(it.number(), it.coach(), it.topic(), it.minutes(), it.evidence(), it.heldAt(), reason);
    }

    private void answer(
            String item,
            @Nullable Double number,
            @Nullable Boolean holds,
            List<Evidence> evidence,
            boolean fulfilled,
            Instant at) {
        var answer = new Answer(number, holds, evidence, at);
        checklist = checklist.stream()
                .map(line -> line.item().id().equals(item) ? new Line(line.item(), answer, fulfilled) : line)
                .toList();
    }

    private void correct(WorkstationCorrected it) {
        name = it.name() == null ? name : it.name();
        host = it.host() == null ? host : it.host();
        county = it.county() == null ? county : it.county();
        address = it.address() == null ? address : it.address();
        specialities = it.specialities() == null ? specialities : it.specialities();
        needs = it.needs() == null ? needs : it.needs();
        documentNumber = it.documentNumber() == null ? documentNumber : it.documentNumber();
        operatingSince = it.operatingSince() == null ? operatingSince : it.operatingSince();
        corrections = and(corrections, new Correction(it.reason(), it.occurredAt()));
    }

    private static <T> List<T> and(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    private boolean beforeOpening(Session it) {
        return operatingSince == null || !it.heldAt().isAfter(operatingSince);
    }

    WorkstationView view() {
        List<Session> held = coaching.stream().filter(Session::counts).toList();
        List<String> unfulfilled = checklist.stream()
                .filter(it -> !it.fulfilled())
                .map(it -> it.item().id())
                .toList();
        return new WorkstationView(
                before.id(),
                before.projectId(),
                name,
                host,
                Objects.requireNonNull(host.uscc()),
                county,
                address,
                specialities,
                needs,
                before.planner(),
                staff,
                state,
                before.plannedAt(),
                coaching,
                held.stream().mapToInt(Session::minutes).sum(),
                held.stream().anyMatch(this::beforeOpening),
                before.checklistId(),
                before.checklistTitle(),
                checklist,
                unfulfilled,
                checklistCompletedAt,
                checklistCompletedAt != null && unfulfilled.isEmpty(),
                approver,
                documentNumber,
                approvedAt,
                approvedAt != null,
                operatingSince,
                operatingSince == null ? null : Zone.dayOf(operatingSince),
                operatingSince != null,
                closedAt,
                state == WorkstationState.VOIDED,
                endReason,
                corrections,
                updatedAt);
    }
}
