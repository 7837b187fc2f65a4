package io.caseledger.workstation;

import static io.caseledger.workstation.WorkstationState.APPROVED;
import static io.caseledger.workstation.WorkstationState.CHECKLIST_COMPLETE;
import static io.caseledger.workstation.WorkstationState.CLOSED;
import static io.caseledger.workstation.WorkstationState.COACHING;
import static io.caseledger.workstation.WorkstationState.OPERATING;
import static io.caseledger.workstation.WorkstationState.PLANNED;
import static io.caseledger.workstation.WorkstationState.VOIDED;

import io.caseledger.shared.Rejected;
import io.caseledger.shared.StateTable;
import io.caseledger.workstation.WorkstationCommand.*;
import io.caseledger.workstation.WorkstationEvent.*;
import java.util.EnumSet;
import java.util.Set;

/** Which command is possible in which state, and which state an event leads to. A void workstation is at rest. */
public final class WorkstationLifeCycle {
    private static final Set<WorkstationState> OPEN =
            EnumSet.of(PLANNED, COACHING, CHECKLIST_COMPLETE, APPROVED, OPERATING);
    private static final Set<WorkstationState> BEFORE_APPROVAL = EnumSet.of(PLANNED, COACHING, CHECKLIST_COMPLETE);
    private static final Set<WorkstationState> ALL_BUT_VOID = EnumSet.complementOf(EnumSet.of(VOIDED));

    private static final StateTable<WorkstationCommand, WorkstationState> POSSIBLE =
            StateTable.<WorkstationCommand, WorkstationState>refusingWith("WORKSTATION_STATE_FORBIDS")
                    .row(RecordCoaching.class, OPEN)
                    .row(VoidCoaching.class, COACHING, CHECKLIST_COMPLETE, APPROVED, OPERATING, CLOSED)
                    .row(ListWorkstationStaff.class, OPEN)
                    .row(AnswerChecklistItem.class, BEFORE_APPROVAL)
                    .row(CompleteChecklist.class, COACHING)
                    .row(CorrectChecklistAnswer.class, APPROVED, OPERATING, CLOSED)
                    .row(ApproveWorkstation.class, CHECKLIST_COMPLETE)
                    .row(StartWorkstationOperation.class, APPROVED)
                    .row(CloseWorkstation.class, OPEN)
                    .row(VoidWorkstation.class, ALL_BUT_VOID)
                    .row(CorrectWorkstation.class, ALL_BUT_VOID);

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
        POSSIBLE.check(command, state);
    }
}
