package io.caseledger.anomaly;

import static io.caseledger.anomaly.AnomalyGoldenTest.ASSESSED;

import io.caseledger.anomaly.Anomalies.Found;
import io.caseledger.anomaly.AnomalyCommand.AssessAnomaly;
import io.caseledger.gate.Refusals;
import io.caseledger.shared.Now;
import java.util.Map;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnomalyAssessmentTest {
    private static final AssessAnomaly ASSESS =
            new AssessAnomaly(ASSESSED.assessmentId(), ASSESSED.anomalyId(), ASSESSED.assessment(), ASSESSED.note());
    private static final Map<String, String> AUDITOR = Map.of("by", ASSESSED.assessedBy());

    private static FixtureConfiguration<AnomalyAssessment> where(Anomalies anomalies) {
        var beans = new StaticListableBeanFactory(Map.of("anomalies", anomalies));
        return new AggregateTestFixture<>(AnomalyAssessment.class)
                .registerInjectableResource(new AnomalyDesk(beans.getBeanProvider(Anomalies.class)))
                .registerInjectableResource((Now) ASSESSED::occurredAt);
    }

    @Test
    void what_is_said_is_kept_with_what_was_found_then() {
        var found = new Found(ASSESSED.rule(), ASSESSED.projectId(), ASSESSED.standing(), ASSESSED.positions());
        where(id -> id.equals(ASSESSED.anomalyId()) ? Optional.of(found) : Optional.empty())
                .givenNoPriorActivity()
                .when(ASSESS, AUDITOR)
                .expectEvents(ASSESSED);
    }

    @Test
    void nothing_is_said_of_what_nobody_found() {
        where(_ -> Optional.empty())
                .givenNoPriorActivity()
                .when(ASSESS, AUDITOR)
                .expectNoEvents()
                .expectException(Refusals.with("NOT_FOUND", "anomalyId"));
    }
}
