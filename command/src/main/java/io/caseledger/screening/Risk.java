package io.caseledger.screening;

import io.caseledger.shared.Person;
import java.time.LocalDate;

/**
 * A risk as rated, and who remedies it until when. Score and level are kept as the checklist's version gave them.
 *
 * @param likelihood 1 to 5
 * @param impact 1 to 5
 * @param score likelihood × impact
 * @param owner who is responsible (责任人)
 * @param dueOn the last day for the remedy (整改期限)
 */
public record Risk(
        int likelihood,
        int impact,
        int score,
        RiskLevel level,
        String measure,
        @Person("owner") String owner,
        LocalDate dueOn) {}
