package io.caseledger.screening;

import static io.caseledger.screening.ScreeningState.DELIVERED;
import static io.caseledger.screening.ScreeningState.DRAFT;
import static io.caseledger.screening.ScreeningState.SIGNED;
import static io.caseledger.screening.ScreeningState.SUBMITTED;

import io.caseledger.screening.ScreeningCommand.AcceptRisk;
import io.caseledger.screening.ScreeningCommand.AssessClause;
import io.caseledger.screening.ScreeningCommand.CorrectScreening;
import io.caseledger.screening.ScreeningCommand.DeliverScreening;
import io.caseledger.screening.ScreeningCommand.FinishRemediation;
import io.caseledger.screening.ScreeningCommand.RecheckRemediation;
import io.caseledger.screening.ScreeningCommand.ReviseScreening;
import io.caseledger.screening.ScreeningCommand.ReviseScreeningProfile;
import io.caseledger.screening.ScreeningCommand.SignScreening;
import io.caseledger.screening.ScreeningCommand.StartRemediation;
import io.caseledger.screening.ScreeningCommand.SubmitScreening;
import io.caseledger.screening.ScreeningCommand.VoidScreening;
import io.caseledger.shared.StateTable;
import java.util.EnumSet;
import java.util.Set;

/** Which command is possible in which state. The one table for the check, for the refusal and for the tests. */
final class ScreeningLifeCycle {
    private static final Set<ScreeningState> ALL_BUT_VOID = EnumSet.complementOf(EnumSet.of(ScreeningState.VOIDED));

    private static final StateTable<ScreeningCommand, ScreeningState> POSSIBLE =
            StateTable.<ScreeningCommand, ScreeningState>refusingWith("SCREENING_STATE_FORBIDS")
                    .row(ReviseScreeningProfile.class, DRAFT)
                    .row(AssessClause.class, DRAFT)
                    .row(SubmitScreening.class, DRAFT)
                    .row(DeliverScreening.class, SUBMITTED)
                    .row(SignScreening.class, DELIVERED)
                    .row(ReviseScreening.class, SUBMITTED, DELIVERED, SIGNED)
                    .row(StartRemediation.class, ALL_BUT_VOID)
                    .row(FinishRemediation.class, ALL_BUT_VOID)
                    .row(RecheckRemediation.class, ALL_BUT_VOID)
                    .row(AcceptRisk.class, ALL_BUT_VOID)
                    .row(CorrectScreening.class, SUBMITTED, DELIVERED, SIGNED)
                    .row(VoidScreening.class, ALL_BUT_VOID);

    private ScreeningLifeCycle() {}

    /** Refuses what is not possible now, and says what is. */
    static void check(ScreeningCommand command, ScreeningState state) {
        POSSIBLE.check(command, state);
    }
}
