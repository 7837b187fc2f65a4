package io.caseledger.screening.view;

import io.caseledger.screening.Conclusion;
import io.caseledger.screening.RemediationStatus;
import io.caseledger.screening.Risk;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.Person;
import io.caseledger.shared.Which;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the screening of one clause found.
 *
 * @param risk present when the conclusion is a risk, and then its remedy's status as well
 * @param steps what was done about it since it was assessed, the earliest first
 */
public record ScreeningItem(
        @Which String clauseId,
        Conclusion conclusion,
        String finding,
        List<Evidence> evidence,
        @Nullable Risk risk,
        @Nullable RemediationStatus remediation,
        List<Step> steps,
        Instant assessedAt) {

    /** One step of the remedy: who, and what was said and shown. */
    public record Step(
            RemediationStatus status,
            @Person("decider") @Nullable String by,
            @Nullable String note,
            List<Evidence> evidence,
            Instant occurredAt) {}

    ScreeningItem after(Step step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return new ScreeningItem(
                clauseId, conclusion, finding, evidence, risk, step.status(), List.copyOf(longer), assessedAt);
    }

    boolean isOpen() {
        return remediation != null && remediation.isOpen();
    }
}
