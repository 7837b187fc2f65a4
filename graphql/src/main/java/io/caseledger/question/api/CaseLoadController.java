package io.caseledger.question.api;

import io.caseledger.api.Freshness;
import io.caseledger.question.CaseLoad;
import io.caseledger.question.CaseLoads;
import io.caseledger.question.api.CaseStatisticsController.WindowInput;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers how many cases there are for each qualified person. */
@Controller
class CaseLoadController {
    private final CaseLoads loads;
    private final Freshness freshness;

    CaseLoadController(CaseLoads loads, Freshness freshness) {
        this.loads = loads;
        this.freshness = freshness;
    }

    @QueryMapping
    CaseLoad casesPerQualifiedPerson(
            @Argument String projectId,
            @Argument String kind,
            @Argument WindowInput window,
            @Argument @Nullable LocalDate on,
            @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        return loads.of(projectId, kind, window.days(), on);
    }
}
