package io.caseledger.question.warning;

import io.caseledger.deadline.Wording;
import io.caseledger.question.Flowing;
import io.caseledger.question.Flowings;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Zone;
import io.caseledger.views.ViewPosition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Warns of what the rules in force find in the cases of a project. */
@Service
public class EarlyWarnings {
    private final WarningPolicies policies;
    private final Flowings flowings;
    private final ViewPosition position;

    EarlyWarnings(WarningPolicies policies, Flowings flowings, ViewPosition position) {
        this.policies = policies;
        this.flowings = flowings;
        this.position = position;
    }

    /**
     * What is warned of.
     *
     * @param position the log position that it reflects
     * @param asOf the day as of which it was asked; its month is not complete
     * @param policy the version of the rules
     * @param unjudged rules that could not be judged, each with its reason
     */
    public record Warned(
            long position,
            LocalDate asOf,
            String policy,
            Wording source,
            List<Warning> warnings,
            List<Unjudged> unjudged) {}

    /**
     * A rule that found something.
     *
     * @param kind the kind of case
     * @param sentence what was found, with its numbers
     * @param months the months that it is about
     */
    public record Warning(
            String rule, String kind, Wording title, Wording sentence, List<Figure> figures, List<YearMonth> months) {}

    /** A number by the name that the rule gives it. */
    public record Figure(String name, BigDecimal value) {}

    /**
     * A rule that could not be judged.
     *
     * @param reason {@code SERIES_TOO_SHORT}, {@code BASELINE_NOT_BEATEN} or {@code NOTHING_BEFORE}
     */
    public record Unjudged(String rule, String kind, String reason) {}

    /**
     * Warnings by the cases known now, as of a day.
     *
     * @param asOf today when absent
     * @throws Rejected with {@code WARNING_POLICY_NOT_IN_FORCE}, or {@code DATE_OUT_OF_RANGE} when it is in the future
     */
    public Warned of(String projectId, @Nullable LocalDate asOf) {
        LocalDate today = LocalDate.now(Zone.SHANGHAI);
        LocalDate day = asOf == null ? today : asOf;
        Rejected.unlessAbout("asOf", !day.isAfter(today), "DATE_OUT_OF_RANGE");
        WarningPolicy policy = policies.versions()
                .inForceOn(day)
                .orElseThrow(() -> Rejected.about("asOf", "WARNING_POLICY_NOT_IN_FORCE", day));
        long reached = position.reached(); // read first: what is read after it shows at least this position
        var warnings = new ArrayList<Warning>();
        var unjudged = new ArrayList<Unjudged>();
        for (Flowing flowing : flowings.until(projectId, YearMonth.from(day))) {
            var watch = new Watch(flowing);
            for (WarningRule rule : policy.rules()) {
                if (rule.cases().contains(flowing.kind())) {
                    judge(rule, flowing.kind(), watch, warnings, unjudged);
                }
            }
        }
        return new Warned(reached, day, policy.id(), policy.source(), List.copyOf(warnings), List.copyOf(unjudged));
    }

    private static void judge(
            WarningRule rule, String kind, Watch watch, List<Warning> warnings, List<Unjudged> unjudged) {
        Found found = watch.judge(rule);
        if (found.unjudged() != null) {
            unjudged.add(new Unjudged(rule.id(), kind, found.unjudged()));
        } else if (found.warns()) {
            var figures = found.numbers().entrySet().stream()
                    .map(it -> new Figure(it.getKey(), it.getValue()))
                    .toList();
            warnings.add(
                    new Warning(rule.id(), kind, rule.title(), found.in(rule.sentence()), figures, found.months()));
        }
    }
}
