package io.caseledger.question.api;

import io.caseledger.api.Callers;
import io.caseledger.question.CaseStatistics;
import io.caseledger.question.Fact;
import io.caseledger.shared.Rejected;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps facts that name a person from those who see counts alone. */
@Component
class Discretion {
    private final Callers callers;

    Discretion(Callers callers) {
        this.callers = callers;
    }

    /** @throws Rejected with {@code FORBIDDEN} */
    void check(String argument, String kind, Collection<String> facts) {
        List<String> naming = CaseStatistics.naming(kind, facts);
        boolean may = naming.isEmpty() || !callers.current().seesCountsAlone();
        Rejected.unlessAbout(argument, may, "FORBIDDEN", naming.isEmpty() ? "" : naming.getFirst());
    }

    void checkFacts(String argument, String kind, Collection<Fact> facts) {
        check(argument, kind, facts.stream().map(Fact::name).toList());
    }
}
