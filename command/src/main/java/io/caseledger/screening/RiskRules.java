package io.caseledger.screening;

import io.caseledger.screening.ScreeningCommand.AssessClause;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Rejected.Reason;
import io.caseledger.shared.Zone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an answer to a clause must hold: a risk is rated and has an owner; anything else has neither. */
final class RiskRules {
    private RiskRules() {}

    /** The risk that an answer found, rated by the checklist; null when it found none. */
    static @Nullable Risk risk(AssessClause it, RiskChecklist checklist) {
        Rejected.unlessAbout(
                "clauseId",
                checklist.clause(it.clauseId()).isPresent(),
                "CLAUSE_UNKNOWN",
                it.clauseId(),
                checklist.version());
        boolean found = it.conclusion() == Conclusion.RISK;
        var reasons = new ArrayList<Reason>();
        values(it).forEach((field, value) -> {
            if (found && value == null) {
                reasons.add(new Reason("RISK_VALUE_MISSING", field, List.of()));
            } else if (!found && value != null) {
                reasons.add(new Reason("RISK_VALUE_UNWANTED", field, List.of(String.valueOf(it.conclusion()))));
            }
        });
        if (!reasons.isEmpty()) {
            throw new Rejected(List.copyOf(reasons));
        }
        return found ? rated(it, checklist) : null;
    }

    private static Map<String, @Nullable Object> values(AssessClause it) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("likelihood", it.likelihood());
        values.put("impact", it.impact());
        values.put("measure", it.measure());
        values.put("owner", it.owner());
        values.put("dueOn", it.dueOn());
        return values;
    }

    private static Risk rated(AssessClause it, RiskChecklist checklist) {
        var dueOn = Objects.requireNonNull(it.dueOn());
        var assessedOn = Zone.dayOf(it.occurredAt());
        Rejected.unlessAbout("dueOn", !dueOn.isBefore(assessedOn), "DUE_BEFORE_ASSESSMENT", assessedOn);
        int likelihood = Objects.requireNonNull(it.likelihood());
        int impact = Objects.requireNonNull(it.impact());
        int score = likelihood * impact;
        return new Risk(
                likelihood,
                impact,
                score,
                checklist.levelOf(score),
                Objects.requireNonNull(it.measure()),
                Objects.requireNonNull(it.owner()),
                dueOn);
    }
}
