package io.caseledger.institution;

import static io.caseledger.shared.RegisterState.ENDED;
import static io.caseledger.shared.RegisterState.OPEN;

import io.caseledger.institution.InstitutionCommand.*;
import io.caseledger.shared.RegisterState;
import io.caseledger.shared.StateTable;

/** Which command is possible in which state of an institution. A void one is at rest. */
final class InstitutionLifeCycle {
    private static final StateTable<InstitutionCommand, RegisterState> POSSIBLE =
            StateTable.<InstitutionCommand, RegisterState>refusingWith("INSTITUTION_STATE_FORBIDS")
                    .row(CloseInstitution.class, OPEN, ENDED)
                    .row(ReopenInstitution.class, ENDED)
                    .row(CorrectInstitution.class, OPEN, ENDED)
                    .row(VoidInstitution.class, OPEN, ENDED);

    private InstitutionLifeCycle() {}

    /** Refuses a command that the state does not allow, naming the state and what is possible in it. */
    static void check(InstitutionCommand command, RegisterState state) {
        POSSIBLE.check(command, state);
    }
}
