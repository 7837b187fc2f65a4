package io.caseledger.anomaly.watch;

import static io.caseledger.anomaly.watch.Chronicle.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoWorkstationsTest {
    private static final String RULE = "AN.TWO_WORKSTATIONS";
    private static final String REVIEWED = "complaint.ComplaintEvent.PrimaFacieReviewStarted";
    private static final Instant FIRST = at("2023-01-02T09:00");

    private static Chronicle acted(String by, String station, long millisLater) {
        return new Chronicle()
                .by("officer-li", "fcg-01")
                .on(FIRST)
                .then(REVIEWED, "c-1")
                .by(by, station)
                .on(FIRST.plusMillis(millisLater))
                .then(REVIEWED, "c-2");
    }

    @ParameterizedTest
    @CsvSource({
        "officer-li, fcg-02, 600000, 1",
        "officer-li, fcg-02, 600001, 0",
        "officer-li, fcg-01, 1000, 0",
        "officer-wu, fcg-02, 1000, 0",
        "officer-li, '', 1000, 0",
        "system:limits, fcg-02, 1000, 0"
    })
    void one_account_acts_from_two_workstations_within_ten_minutes(String by, String station, long later, int found) {
        assertThat(acted(by, station, later).standing(RULE)).hasSize(found);
    }

    @Test
    void each_day_of_an_account_is_one_anomaly_that_grows() {
        var told = acted("officer-li", "fcg-02", 120_000)
                .by("officer-li", "fcg-01")
                .on(FIRST.plus(Duration.ofMinutes(5)))
                .then(REVIEWED, "c-3");
        assertThat(told.standing(RULE)).singleElement().satisfies(it -> {
            assertThat(Chronicle.explained(it))
                    .isEqualTo("On 2023-01-02 the account officer-li went from one workstation to another 2 times,"
                            + " at the soonest within 2 minutes (the rule looks at 10).");
            assertThat(it.events()).extracting(Anomaly.Evidence::station).containsExactly("fcg-01", "fcg-02", "fcg-01");
        });
    }

    @Test
    void what_becomes_of_the_records_does_not_change_who_was_where() {
        var told = acted("officer-li", "fcg-02", 1_000).then("complaint.ComplaintEvent.ComplaintVoided", "c-1");
        assertThat(told.standing(RULE)).hasSize(1);
    }
}
