package io.caseledger.history;

import static io.caseledger.history.HistoricalCaseState.DUPLICATE;
import static io.caseledger.history.HistoricalCaseState.RECORDED;
import static io.caseledger.history.HistoricalCaseState.VOIDED;

import io.caseledger.history.HistoricalCaseCommand.*;
import io.caseledger.shared.StateTable;

/** Which command is possible in which state of a historical case. */
public final class HistoricalCaseLifeCycle {
    private static final StateTable<HistoricalCaseCommand, HistoricalCaseState> POSSIBLE =
            StateTable.<HistoricalCaseCommand, HistoricalCaseState>refusingWith("HISTORICAL_CASE_STATE_FORBIDS")
                    .row(CorrectHistoricalCase.class, RECORDED, DUPLICATE)
                    .row(VoidHistoricalCase.class, RECORDED)
                    .row(ReinstateHistoricalCase.class, VOIDED)
                    .row(MergeHistoricalCases.class, RECORDED)
                    .row(UnmergeHistoricalCases.class, DUPLICATE);

    private HistoricalCaseLifeCycle() {}

    /** Refuses a command that the state does not allow, naming the state and what is possible in it. */
    static void check(HistoricalCaseCommand command, HistoricalCaseState state) {
        POSSIBLE.check(command, state);
    }

    /** Whether a case in this state may be corrected. */
    static boolean isCorrectable(HistoricalCaseState state) {
        return POSSIBLE.allows(CorrectHistoricalCase.class, state);
    }
}
