package io.caseledger.anomaly.watch;

import static io.caseledger.anomaly.watch.Chronicle.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BurstTest {
    private static final String RULE = "AN.BURST.CASES";
    private static final String CLOSED = "dispute.OutcomeEvent.DisputeClosed";

    private static Chronicle project() {
        return new Chronicle()
                .then("project.ProjectEvent.ProjectAwarded", "p-1", "startsOn", "2022-01-01", "endsOn", "2023-01-01");
    }

    private static Chronicle closed(Chronicle told, int first, int count, String day) {
        for (int i = 0; i < count; i++) {
            told.then(CLOSED, "d-" + (first + i), "firstClosedAt", at(day), "occurredAt", at(day));
        }
        return told;
    }

    /** At least 5 in the last 14 of 365 days, with a probability of at most 0.001. */
    @ParameterizedTest
    @CsvSource({"4, 0, 0", "5, 0, 1", "5, 15, 1", "5, 16, 0", "6, 22, 1"})
    void so_many_in_the_last_days_that_the_usual_rate_does_not_explain_them(int last, int before, int found) {
        var told = closed(closed(project(), 0, before, "2022-05-04T09:00"), 100, last, "2022-12-20T09:00");
        assertThat(told.standing(RULE)).hasSize(found);
    }

    @Test
    void the_statistic_is_the_binomial_tail() {
        // 1 - (1 - x)^2 and x^3, by hand
        assertThat(Burst.probability(2, 1, 0.25)).isCloseTo(1 - 0.75 * 0.75, within(1e-12));
        assertThat(Burst.probability(3, 3, 0.5)).isCloseTo(0.125, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"2022-12-17T23:59, 0", "2022-12-18T00:00, 1", "2022-12-31T23:59, 1", "2023-01-01T00:00, 0"})
    void the_last_days_end_before_the_projects_end(String day, int found) {
        assertThat(closed(project(), 0, 5, day).standing(RULE)).hasSize(found);
    }

    @Test
    void it_explains_itself() {
        Anomaly burst = closed(closed(project(), 0, 2, "2022-05-04T09:00"), 10, 6, "2022-12-20T09:00")
                .found(RULE)
                .getFirst();
        assertThat(Chronicle.explained(burst))
                .startsWith("6 of 8 items fall into the last 14 of 365 days (2022-12-18 to 2022-12-31);"
                        + " spread evenly, 0.31 would");
        assertThat(burst.events()).hasSize(6);
    }

    @Test
    void it_ceases_when_the_project_is_extended_or_a_case_opened_again() {
        var told = closed(project(), 0, 5, "2022-12-20T09:00");
        assertThat(told.then("dispute.OutcomeEvent.DisputeReopened", "d-0").found(RULE))
                .singleElement()
                .matches(it -> !it.standing());
        closed(told, 0, 1, "2022-12-20T09:00");
        assertThat(told.found(RULE)).singleElement().matches(Anomaly::standing);
        told.then("project.ProjectEvent.ProjectExtended", "p-1", "endsOn", "2023-07-01");
        assertThat(told.found(RULE)).singleElement().matches(it -> !it.standing());
    }
}
