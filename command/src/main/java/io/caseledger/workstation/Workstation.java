package io.caseledger.workstation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.gate.Remembering;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Rejected.Reason;
import io.caseledger.shared.Zone;
import io.caseledger.workstation.WorkstationCommand.*;
import io.caseledger.workstation.WorkstationEvent.*;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A workstation from its plan to its closing.
 *
 * <p>It is planned at a host, under the checklist in force on that day. Coaching begins with the first session. Once every
 * item of the checklist is fulfilled, the checklist is completed; an answer that no longer fulfils its item leads back to
 * coaching. Somebody who neither planned it, nor coached it, nor works there approves it, and it starts to operate. It can
 * be corrected and voided later too; it is not opened again, for that needs a new plan.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class Workstation extends Remembering {
    private record Session(String coach, Instant heldAt) {}

    @AggregateIdentifier
    private String workstationId;

    private String projectId;
    private String planner;
    private Profile profile;
    private Checklist checklist;
    private final Map<Integer, Session> sessions = new LinkedHashMap<>();
    private int lastSession;
    private final Set<String> fulfilled = new HashSet<>();
    private double staffAnswered;
    private Instant plannedAt;
    private Instant lastStepAt;
    private @Nullable String approver;
    private @Nullable Instant approvedAt;
    private @Nullable Instant operatingSince;
    private @Nullable Instant closedAt;

    Workstation() {}

    @CommandHandler
    Workstation(PlanWorkstation it, WorkstationDesk desk, Checklists checklists) {
        refuseRepeated(it.staff());
        Checklist version = checklists.inForce(Zone.dayOf(it.occurredAt()));
        desk.plan(it);
        apply(new WorkstationPlanned(
                it.workstationId(),
                it.projectId(),
                it.name(),
                it.host(),
                it.county(),
                it.address(),
                sorted(it.specialities()),
                sorted(it.needs()),
                List.copyOf(it.staff()),
                it.planner(),
                version,
                it.occurredAt()));
    }

    @CommandHandler
    void handle(RecordCoaching it) {
        fact(it, "heldAt", it.heldAt());
        boolean known = sessions.containsValue(new Session(it.coach().strip(), it.heldAt()));
        Rejected.unlessAbout("heldAt", !known, "COACHING_ALREADY_RECORDED", it.coach(), it.heldAt());
        boolean approves = approver != null && People.same(approver, it.coach());
        Rejected.unlessAbout("coach", !approves, "COACH_IS_APPROVER", it.coach());
        apply(new CoachingRecorded(
                workstationId,
                projectId,
                lastSession + 1,
                it.coach().strip(),
                it.topic(),
                it.minutes(),
                List.copyOf(it.evidence()),
                it.heldAt()));
    }

    @CommandHandler
    void handle(VoidCoaching it) {
        fact(it, "occurredAt", it.occurredAt());
        Rejected.unlessAbout("session", sessions.containsKey(it.session()), "COACHING_NOT_FOUND", it.session());
        apply(new CoachingVoided(workstationId, projectId, it.session(), it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(ListWorkstationStaff it) {
        fact(it, "occurredAt", it.occurredAt());
        refuseRepeated(it.staff());
        // Once it operates, people come and go; what was approved is not answered anew.
        boolean enough =
                profile.state() == WorkstationState.OPERATING || it.staff().size() >= staffAnswered;
        Rejected.unlessAbout("staff", enough, "STAFF_LIST_SHORTER", it.staff().size(), (long) staffAnswered);
        apply(new WorkstationStaffListed(
                workstationId, projectId, profile.calledAsBefore(it.staff()), it.occurredAt()));
    }

    @CommandHandler
    void handle(AnswerChecklistItem it) {
        fact(it, "occurredAt", it.occurredAt());
        boolean holds = judged(it.item(), it.number(), it.holds());
        apply(new ChecklistItemAnswered(
                workstationId,
                projectId,
                it.item(),
                it.number(),
                it.holds(),
                holds,
                List.copyOf(it.evidence()),
                it.occurredAt()));
    }

    @CommandHandler
    void handle(CorrectChecklistAnswer it) {
        fact(it, "occurredAt", it.occurredAt());
        boolean holds = judged(it.item(), it.number(), it.holds());
        apply(new ChecklistAnswerCorrected(
                workstationId,
                projectId,
                it.item(),
                it.number(),
                it.holds(),
                holds,
                List.copyOf(it.evidence()),
                it.reason(),
                it.occurredAt()));
    }

    /** Whether the answer fulfils its item, if it is an answer to it at all. */
    private boolean judged(String itemId, @Nullable Double number, @Nullable Boolean holds) {
        Checklist.Item item = checklist.item(itemId);
        item.check(number, holds);
        // Staff may have left since the approval, so only before it the list must bear the number out.
        if (approvedAt == null && item.countsStaff() && number != null) {
            int listed = profile.staff().size();
            Rejected.unlessAbout("number", number <= listed, "STAFF_LIST_SHORTER", listed, number.longValue());
        }
        return item.isFulfilledBy(number, holds);
    }

    @CommandHandler
    void handle(CompleteChecklist it) {
        step(it, it.occurredAt());
        mustBeCoachedAndFulfilled(it.occurredAt());
        apply(new ChecklistCompleted(workstationId, projectId, it.occurredAt()));
    }

    @CommandHandler
    void handle(ApproveWorkstation it) {
        step(it, it.occurredAt());
        mustBeCoachedAndFulfilled(it.occurredAt());
        boolean involved = People.same(planner, it.approver())
                || sessions.values().stream().anyMatch(session -> People.same(session.coach(), it.approver()))
                || profile.employs(it.approver());
        Rejected.unlessAbout("approver", !involved, "APPROVER_INVOLVED", it.approver());
        apply(new WorkstationApproved(workstationId, projectId, it.approver(), it.documentNumber(), it.occurredAt()));
    }

    @CommandHandler
    void handle(StartWorkstationOperation it) {
        step(it, it.occurredAt());
        mustBeCoachedAndFulfilled(it.occurredAt());
        apply(new WorkstationOperationStarted(workstationId, projectId, it.occurredAt()));
    }

    @CommandHandler
    void handle(CloseWorkstation it) {
        step(it, it.occurredAt());
        apply(new WorkstationClosed(workstationId, projectId, it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(VoidWorkstation it) {
        step(it, it.occurredAt());
        apply(new WorkstationVoided(workstationId, projectId, it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(CorrectWorkstation it, WorkstationDesk desk) {
        fact(it, "occurredAt", it.occurredAt());
        Rejected.unless(!it.changesNothing(), "NOTHING_TO_CORRECT");
        refuseEmpty("specialities", it.specialities());
        refuseEmpty("needs", it.needs());
        Rejected.unlessAbout(
                "documentNumber", it.documentNumber() == null || approvedAt != null, "WORKSTATION_NOT_APPROVED");
        if (it.operatingSince() != null) {
            checkOperatingSince(it.operatingSince());
        }
        if (it.host() != null) {
            desk.moveHost(workstationId, profile, it.host());
        }
        apply(new WorkstationCorrected(
                workstationId,
                projectId,
                it.name(),
                it.host(),
                it.county(),
                it.address(),
                it.specialities() == null ? null : sorted(it.specialities()),
                it.needs() == null ? null : sorted(it.needs()),
                it.documentNumber(),
                it.operatingSince(),
                it.reason(),
                it.occurredAt()));
    }

    /** A corrected start of operation stays between the approval and the closing. */
    private void checkOperatingSince(Instant at) {
        if (operatingSince == null || approvedAt == null) {
            throw Rejected.about("operatingSince", "WORKSTATION_NOT_STARTED");
        }
        checkNotBefore(approvedAt, at, "operatingSince");
        if (closedAt != null && at.isAfter(closedAt)) {
            throw Rejected.about("operatingSince", "OCCURRED_AFTER_NEXT_STEP", closedAt);
        }
    }

    private void mustBeCoachedAndFulfilled(Instant at) {
        Instant coached = sessions.values().stream()
                .map(Session::heldAt)
                .min(Instant::compareTo)
                .orElseThrow(() -> Rejected.because("COACHING_MISSING"));
        checkNotBefore(coached, at, "occurredAt");
        List<Reason> lacking = checklist.items().stream()
                .filter(item -> !fulfilled.contains(item.id()))
                .map(Checklist.Item::unfulfilled)
                .toList();
        if (!lacking.isEmpty()) {
            throw new Rejected(lacking);
        }
    }

    private static void refuseEmpty(String field, @Nullable List<?> corrected) {
        Rejected.unlessAbout(field, corrected == null || !corrected.isEmpty(), "REQUIRED");
    }

    private static void refuseRepeated(List<StaffMember> staff) {
        for (int i = 0; i < staff.size(); i++) {
            StaffMember member = staff.get(i);
            boolean first = staff.indexOf(member) == i
                    && staff.subList(0, i).stream()
                            .noneMatch(
                                    it -> member.ref() != null && member.ref().equals(it.ref()));
            Rejected.unlessAbout("staff[" + i + "]", first, "STAFF_REPEATED", member.name());
        }
    }

    private static <E extends Enum<E>> List<E> sorted(List<E> some) {
        return some.stream().distinct().sorted().toList();
    }

    /** A step of the life cycle: possible now, and not before the one before it. */
    private void step(WorkstationCommand it, Instant at) {
        WorkstationLifeCycle.check(it, profile.state());
        checkNotBefore(lastStepAt, at, "occurredAt");
    }

    /** What is noted beside the steps may be noted late; it only cannot be older than the plan. */
    private void fact(WorkstationCommand it, String field, Instant at) {
        WorkstationLifeCycle.check(it, profile.state());
        checkNotBefore(plannedAt, at, field);
    }

    private static void checkNotBefore(Instant earliest, Instant at, String field) {
        Rejected.unlessAbout(field, !at.isBefore(earliest), "OCCURRED_BEFORE_PREVIOUS_STEP", earliest);
    }

    @EventSourcingHandler
    void on(WorkstationEvent event, MetaData meta) {
        remember(event, meta);
        profile = Profile.after(event, profile);
        switch (event) {
            case WorkstationPlanned it -> begin(it);
            case CoachingRecorded it -> {
                sessions.put(it.session(), new Session(it.coach(), it.occurredAt()));
                lastSession = it.session();
            }
            case CoachingVoided it -> sessions.remove(it.session());
            case ChecklistItemAnswered it -> {
                answered(it.item(), it.number(), it.fulfilled());
                lastStepAt = it.occurredAt().isAfter(lastStepAt) ? it.occurredAt() : lastStepAt;
            }
            case ChecklistAnswerCorrected it -> answered(it.item(), it.number(), it.fulfilled());
            case WorkstationApproved it -> {
                approver = it.approver();
                approvedAt = it.occurredAt();
                lastStepAt = it.occurredAt();
            }
            case WorkstationOperationStarted it -> {
                operatingSince = it.occurredAt();
                lastStepAt = it.occurredAt();
            }
            case WorkstationClosed it -> {
                closedAt = it.occurredAt();
                lastStepAt = it.occurredAt();
            }
            case WorkstationCorrected it -> correct(it);
            case ChecklistCompleted _, WorkstationVoided _ -> lastStepAt = event.occurredAt();
            case WorkstationStaffListed _ -> {}
        }
    }

    private void begin(WorkstationPlanned it) {
        workstationId = it.workstationId();
        projectId = it.projectId();
        planner = it.planner();
        checklist = it.checklist();
        plannedAt = it.occurredAt();
        lastStepAt = it.occurredAt();
    }

    private void answered(String itemId, @Nullable Double number, boolean holds) {
        boolean _ = holds ? fulfilled.add(itemId) : fulfilled.remove(itemId);
        if (checklist.item(itemId).countsStaff() && number != null) {
            staffAnswered = number;
        }
    }

    private void correct(WorkstationCorrected it) {
        if (it.operatingSince() != null) {
            lastStepAt = closedAt == null ? it.operatingSince() : lastStepAt;
            operatingSince = it.operatingSince();
        }
    }

    @Override
    protected String recordId() {
        return workstationId;
    }
}
