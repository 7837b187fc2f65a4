package io.caseledger.institution;

import static io.caseledger.institution.PractitionerState.ENGAGED;
import static io.caseledger.institution.PractitionerState.LEFT;

import io.caseledger.institution.PractitionerCommand.*;
import io.caseledger.shared.StateTable;

/** Which command is possible in which state of a practitioner. A void one is at rest. */
final class PractitionerLifeCycle {
    private static final StateTable<PractitionerCommand, PractitionerState> POSSIBLE =
            StateTable.<PractitionerCommand, PractitionerState>refusingWith("PRACTITIONER_STATE_FORBIDS")
                    .row(AddQualification.class, ENGAGED, LEFT)
                    .row(CorrectQualification.class, ENGAGED, LEFT)
                    .row(EndQualification.class, ENGAGED, LEFT)
                    .row(VoidQualification.class, ENGAGED, LEFT)
                    .row(MovePractitioner.class, ENGAGED, LEFT)
                    .row(LeaveInstitution.class, ENGAGED, LEFT)
                    .row(CorrectPractitioner.class, ENGAGED, LEFT)
                    .row(VoidPractitioner.class, ENGAGED, LEFT);

    private PractitionerLifeCycle() {}

    /** Refuses a command that the state does not allow, naming the state and what is possible in it. */
    static void check(PractitionerCommand command, PractitionerState state) {
        POSSIBLE.check(command, state);
    }
}
