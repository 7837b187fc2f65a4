package io.caseledger.workstation;

import static io.caseledger.workstation.WorkstationState.APPROVED;
import static io.caseledger.workstation.WorkstationState.CHECKLIST_COMPLETE;
import static io.caseledger.workstation.WorkstationState.CLOSED;
import static io.caseledger.workstation.WorkstationState.COACHING;
import static io.caseledger.workstation.WorkstationState.OPERATING;
import static io.caseledger.workstation.WorkstationState.PLANNED;
import static io.caseledger.workstation.WorkstationState.VOIDED;

import io.caseledger.shared.Rejected;
import io.caseledger.workstation.WorkstationCommand.*;
import io.caseledger.workstation.WorkstationEvent.*;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which command is possible in which state, and which state an event leads to. A void workstation is at rest. */
public final class WorkstationLifeCycle {
    private static final Set<WorkstationState> OPEN =
            EnumSet.of(PLANNED, COACHING, CHECKLIST_COMPLETE, APPROVED, OPERATING);
    private static final Set<WorkstationState> BEFORE_APPROVAL = EnumSet.of(PLANNED, COACHING, CHECKLIST_COMPLETE);
    private static final Set<WorkstationState> ALL_BUT_VOID = EnumSet.complementOf(EnumSet.of(VOIDED));

    private static final Map<Class<? extends WorkstationCommand>, Set<WorkstationState>> POSSIBLE =
            new LinkedHashMap<>();

    static {
        POSSIBLE.put(RecordCoaching.class, OPEN);
        POSSIBLE.put(VoidCoaching.class, EnumSet.of(COACHING, CHECKLIST_COMPLETE, APPROVED, OPERATING, CLOSED));
        POSSIBLE.put(ListWorkstationStaff.class, OPEN);
        POSSIBLE.put(AnswerChecklistItem.class, BEFORE_APPROVAL);
        POSSIBLE.put(CompleteChecklist.class, EnumSet.of(COACHING));
        POSSIBLE.put(CorrectChecklistAnswer.class, EnumSet.of(APPROVED, OPERATING, CLOSED));
        POSSIBLE.put(ApproveWorkstation.class, EnumSet.of(CHECKLIST_COMPLETE));
        POSSIBLE.put(StartWorkstationOperation.class, EnumSet.of(APPROVED));
        POSSIBLE.put(CloseWorkstation.class, OPEN);
        POSSIBLE.put(VoidWorkstation.class, ALL_BUT_VOID);
        POSSIBLE.put(CorrectWorkstation.class, ALL_BUT_VOID);
    }

    private WorkstationLifeCycle() {}

    /** The state after an event, given the state before it. */
    public static WorkstationState after(WorkstationEvent event, WorkstationState before) {
        return switch (event) {
            case WorkstationPlanned _ -> PLANNED;
            case CoachingRecorded _ -> before == PLANNED ? COACHING : before;
            case ChecklistItemAnswered it -> before == CHECKLIST_COMPLETE && !it.fulfilled() ? COACHING : before;
            case ChecklistCompleted _ -> CHECKLIST_COMPLETE;
            case WorkstationApproved _ -> APPROVED;
            case WorkstationOperationStarted _ -> OPERATING;
            case WorkstationClosed _ -> CLOSED;
            case WorkstationVoided _ -> VOIDED;
            case CoachingVoided _, WorkstationStaffListed _, ChecklistAnswerCorrected _, WorkstationCorrected _ ->
                before;
        };
    }

    /** Open: it is still to come or at work, so its host has no second one. */
    public static boolean isOpen(WorkstationState state) {
        return OPEN.contains(state);
    }

    /**
     * Refuses a command that the state does not allow.
     *
     * @throws Rejected with {@code WORKSTATION_STATE_FORBIDS}, naming the state and the commands that are possible in it
     */
    static void check(WorkstationCommand command, WorkstationState state) {
        boolean possible = POSSIBLE.getOrDefault(command.getClass(), Set.of()).contains(state);
        Rejected.unless(possible, "WORKSTATION_STATE_FORBIDS", state, possibleIn(state));
    }

    private static String possibleIn(WorkstationState state) {
        String names = POSSIBLE.entrySet().stream()
                .filter(row -> row.getValue().contains(state))
                .map(row -> row.getKey().getSimpleName())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "-" : names;
    }
}
