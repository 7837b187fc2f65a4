package io.caseledger.screening;

import static io.caseledger.screening.RemediationStatus.ACCEPTED_RISK;
import static io.caseledger.screening.RemediationStatus.DONE;
import static io.caseledger.screening.RemediationStatus.IN_PROGRESS;
import static io.caseledger.screening.RemediationStatus.OPEN;
import static io.caseledger.screening.RemediationStatus.VERIFIED;

import io.caseledger.shared.Rejected;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which clauses are answered, and how far the remedy of each risk has come. */
final class Remedies {
    /** What can be done about a risk, and in which status. */
    enum Step {
        StartRemediation(OPEN, ACCEPTED_RISK),
        FinishRemediation(OPEN, IN_PROGRESS),
        RecheckRemediation(DONE, VERIFIED),
        AcceptRisk(OPEN, IN_PROGRESS);

        private final Set<RemediationStatus> from;

        Step(RemediationStatus first, RemediationStatus second) {
            from = EnumSet.of(first, second);
        }
    }

    private record Answer(@Nullable RemediationStatus status, Instant at) {}

    private final Map<String, Answer> answers = new TreeMap<>();

    void answered(String clauseId, Conclusion conclusion, Instant at) {
        answers.put(clauseId, new Answer(conclusion == Conclusion.RISK ? OPEN : null, at));
    }

    void stepped(String clauseId, RemediationStatus status, Instant at) {
        answers.put(clauseId, new Answer(status, at));
    }

    List<String> unanswered(RiskChecklist checklist) {
        return checklist
                .clauses()
                .map(RiskChecklist.Clause::id)
                .filter(it -> !answers.containsKey(it))
                .toList();
    }

    /** The clauses with a risk that somebody still has to do something about. */
    List<String> open() {
        return answers.entrySet().stream()
                .filter(it -> isOpen(it.getValue().status()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isOpen(@Nullable RemediationStatus status) {
        return status != null && status.isOpen();
    }

    /** Refuses a step that the risk does not allow now, and says which are possible. */
    void check(String clauseId, Step step, Instant at) {
        Answer answer = answers.get(clauseId);
        RemediationStatus status = answer == null ? null : answer.status();
        if (answer == null || status == null) {
            throw Rejected.about("clauseId", "CLAUSE_WITHOUT_RISK", clauseId);
        }
        Rejected.unless(step.from.contains(status), "REMEDIATION_STATUS_FORBIDS", clauseId, status, possible(status));
        Rejected.unlessAbout("occurredAt", !at.isBefore(answer.at()), "OCCURRED_BEFORE_PREVIOUS_STEP", answer.at());
    }

    private static String possible(RemediationStatus status) {
        return EnumSet.allOf(Step.class).stream()
                .filter(it -> it.from.contains(status))
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }
}
