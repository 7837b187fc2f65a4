package io.caseledger.travel;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.complaint.ComplaintEvent;
import io.caseledger.complaint.ComplaintEvent.ComplaintCorrected;
import io.caseledger.complaint.ComplaintEvent.ComplaintResolved;
import io.caseledger.complaint.ComplaintEvent.ComplaintVoided;
import io.caseledger.complaint.ComplaintEvent.MeasureTaken;
import io.caseledger.complaint.ComplaintEvent.PrimaFacieReviewStarted;
import io.caseledger.complaint.ComplaintOutcome;
import io.caseledger.travel.Effects.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EffectsTest {
    private final List<Fact> known = new ArrayList<>();

    private static Instant at(String day) {
        return Instant.parse("2022-" + day + "T04:00:00Z");
    }

    private EffectsTest recorded(ComplaintEvent event, String day) {
        known.add(new Fact(event, at(day)));
        return this;
    }

    private static ComplaintEvent review(String day) {
        return new PrimaFacieReviewStarted("c", "p", at(day));
    }

    private static ComplaintEvent measure(String day) {
        return new MeasureTaken("c", "p", List.of(), at(day), at(day));
    }

    private static ComplaintEvent resolved(String day) {
        return new ComplaintResolved("c", "p", ComplaintOutcome.SETTLED, "和解", at(day));
    }

    private static ComplaintEvent corrected(@Nullable String platform, @Nullable String handledOn, String day) {
        Instant handledAt = handledOn == null ? null : at(handledOn);
        return new ComplaintCorrected("c", "p", platform, null, null, null, null, null, handledAt, "更正", at(day));
    }

    private List<Object> asOf(String day) {
        return List.copyOf(
                Effects.asOf(known, Until.day(LocalDate.parse("2022-" + day)).bound())
                        .values());
    }

    @Test
    void a_step_counts_from_the_day_on_which_it_happened_and_not_from_when_it_was_recorded() {
        recorded(review("01-03"), "02-01").recorded(measure("01-05"), "02-01");
        assertThat(asOf("01-02")).isEmpty();
        assertThat(asOf("01-03")).containsExactly(review("01-03"));
        assertThat(asOf("01-05")).containsExactly(review("01-03"), measure("01-05"));
    }

    @Test
    void a_void_counts_from_the_beginning_though_a_step_before_it_does_not_count_yet() {
        recorded(review("01-03"), "01-03").recorded(measure("01-20"), "01-20");
        var voided = new ComplaintVoided("c", "p", "误录", at("02-01"));
        recorded(voided, "02-01");
        assertThat(asOf("01-04")).containsExactly(review("01-03"), voided);
        assertThat(asOf("01-02")).isEmpty();
    }

    @Test
    void a_step_that_happened_before_the_one_it_follows_counts_with_that() {
        recorded(review("01-10"), "01-10").recorded(measure("01-05"), "01-11");
        assertThat(asOf("01-05")).isEmpty();
        assertThat(asOf("01-10")).containsExactly(review("01-10"), measure("01-05"));
    }

    @Test
    void a_corrected_time_is_when_the_step_happened() {
        var correction = corrected(null, "01-08", "02-01");
        recorded(review("01-03"), "01-03").recorded(resolved("01-20"), "01-20").recorded(correction, "02-01");
        assertThat(asOf("01-07")).containsExactly(review("01-03"), corrected(null, null, "02-01"));
        assertThat(asOf("01-08")).containsExactly(review("01-03"), resolved("01-20"), correction);
    }

    @Test
    void a_correction_says_nothing_of_a_step_that_had_not_happened_but_all_the_rest() {
        recorded(review("01-03"), "01-03").recorded(resolved("01-20"), "01-20");
        recorded(corrected("某平台", "01-21", "02-01"), "02-01");
        assertThat(asOf("01-10")).containsExactly(review("01-03"), corrected("某平台", null, "02-01"));
        assertThat(asOf("01-20")).containsExactly(review("01-03"), corrected("某平台", null, "02-01"));
        assertThat(asOf("01-21")).hasSize(3);
    }

    @Test
    void what_is_said_to_happen_later_than_it_was_recorded_happened_when_it_was_recorded() {
        recorded(review("03-01"), "01-03");
        assertThat(asOf("01-03")).hasSize(1);
        assertThat(asOf("01-02")).isEmpty();
    }
}
