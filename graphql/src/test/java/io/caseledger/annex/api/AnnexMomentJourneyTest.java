package io.caseledger.annex.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.caseledger.find.Where;
import io.caseledger.history.HistoricalCaseEvent;
import io.caseledger.history.view.HistoricalCaseView;
import io.caseledger.shared.Rejected;
import io.caseledger.store.Positions;
import io.caseledger.views.Kind;
import io.caseledger.views.Moment;
import io.caseledger.views.Sight;
import io.caseledger.views.Views;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Figures are of one position, whatever is recorded while they are read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnnexMomentJourneyTest extends AnnexStory {
    private static final Set<Class<?>> CASES = Set.of(HistoricalCaseEvent.class);

    @Autowired
    private Moment moment;

    @Autowired
    private Positions positions;

    @Autowired
    private Views views;

    private long cases() {
        return views.count(Sight.EVERYTHING, HistoricalCaseView.KIND, Where.is(Kind.PROJECT, projectId));
    }

    @Test
    void what_is_read_shows_all_that_was_stored_before() {
        awardResearch();
        recordCases(30);
        var seen = moment.read(CASES, "ANNEX_UNSETTLED", this::cases);
        assertThat(seen.value()).isEqualTo(30);
        assertThat(seen.position()).isEqualTo(positions.head());
    }

    @Test
    void events_about_other_things_disturb_nobody() {
        awardResearch();
        recordCases(3);
        long before = positions.head();
        var tries = new AtomicInteger();
        var seen = moment.read(CASES, "ANNEX_UNSETTLED", () -> {
            tries.incrementAndGet();
            accepted("awardProject", """
                    projectId: "%s", direction: DIRECTION_9, title: "另一项目", undertakingUnit: {name: "某中心"},
                    startsOn: "2022-01-01", endsOn: "2023-01-01"\
                    """.formatted("other-" + projectId), "");
            return cases();
        });
        assertThat(tries).hasValue(1);
        assertThat(seen.position()).as("as it was when reading began").isEqualTo(before);
    }

    @Test
    void a_case_that_comes_while_figures_are_read_is_in_all_of_them() {
        awardResearch();
        recordCases(3);
        var tries = new AtomicInteger();
        var seen = moment.read(CASES, "ANNEX_UNSETTLED", () -> {
            if (tries.incrementAndGet() == 1) {
                recordCases(1);
            }
            return cases();
        });
        assertThat(tries).hasValue(2);
        assertThat(seen.value()).isEqualTo(4);
        assertThat(seen.position()).isEqualTo(positions.head());
    }

    @Test
    void registers_that_never_rest_are_refused() {
        awardResearch();
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> moment.read(CASES, "ANNEX_UNSETTLED", () -> {
                    recordCases(1);
                    return cases();
                }))
                .satisfies(it -> assertThat(it.reasons().getFirst().code()).isEqualTo("ANNEX_UNSETTLED"));
    }
}
