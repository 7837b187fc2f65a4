package io.caseledger.statement.api;

import io.caseledger.aside.Aside;
import io.caseledger.statement.Change;
import io.caseledger.statement.StatementSource.Drift;
import java.util.List;

/**
 * How far a statement is from what is known now.
 *
 * @param position of the log at which was counted now
 * @param holds whether it says what is known now; where not, a restatement is due
 */
record StatementDrift(
        String statementId,
        long position,
        boolean holds,
        boolean sameDefinitions,
        boolean recounted,
        List<Aside> aside,
        List<Change> changes) {
    static StatementDrift of(String statementId, Drift it, List<Aside> aside) {
        return new StatementDrift(
                statementId,
                it.now().position(),
                it.changes().isEmpty(),
                it.sameDefinitions(),
                it.recounted(),
                aside,
                it.changes());
    }
}
