package io.caseledger.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.complaint.view.ComplaintView;
import io.caseledger.indicator.Indicator.Condition;
import io.caseledger.indicator.Indicator.Period;
import io.caseledger.indicator.Indicator.Words;
import io.caseledger.project.Direction;
import io.caseledger.referral.view.ReferralView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IndicatorsTest {
    private static final Words WORDS = new Words("名称", "Name");

    private static Indicator counting(@Nullable String by, String on, String where) {
        return new Indicator(
                "X",
                WORDS,
                WORDS,
                true,
                1,
                WORDS,
                Period.PROJECT_YEAR,
                "complaints",
                by,
                on,
                List.of(new Condition(where, true, WORDS)),
                null,
                null,
                null,
                null);
    }

    private static Indicators of(Indicator... indicators) {
        return Indicators.of(Direction.DIRECTION_16, List.of(indicators));
    }

    private static void judge(Indicator indicator) {
        Judge.of(of(indicator), "complaints", ComplaintView.class);
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void every_direction_has_its_indicators_in_both_languages(Direction direction) {
        assertThat(Indicators.load().of(direction)).isNotEmpty().allSatisfy(it -> {
            assertThat(it.id()).startsWith("D" + direction.name().substring("DIRECTION_".length()));
            assertThat(it.title().zh()).isNotBlank();
            assertThat(it.title().en()).isNotBlank();
            assertThat(it.clause().zh()).isNotBlank();
        });
    }

    @Test
    void direction_16_is_met_by_either_of_its_branches() {
        var indicators = Indicators.load();
        assertThat(indicators.find("D16").orElseThrow().anyOf()).containsExactly("D16.HANDLED", "D16.REFERRED");
        assertThat(indicators.find("D16.HANDLED").orElseThrow().target()).isEqualTo(50);
        assertThat(indicators.find("D16.REFERRED").orElseThrow().target()).isEqualTo(2);
        assertThatCode(() -> Judge.of(indicators, "complaints", ComplaintView.class))
                .doesNotThrowAnyException();
        assertThatCode(() -> Judge.of(indicators, "referrals", ReferralView.class))
                .doesNotThrowAnyException();
    }

    @Test
    void a_definition_that_names_what_its_view_lacks_is_refused_by_that_name() {
        assertThatCode(() -> judge(counting("projectId", "handledOn", "handled")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> judge(counting(null, "handledOn", "solved"))).hasMessageContaining("X needs solved");
        assertThatThrownBy(() -> judge(counting(null, "endedOn", "handled"))).hasMessageContaining("X needs endedOn");
        assertThatThrownBy(() -> judge(counting("leadId", "handledOn", "handled")))
                .hasMessageContaining("leadId");
    }

    @Test
    void a_component_of_another_type_is_as_good_as_none() {
        assertThatThrownBy(() -> judge(counting(null, "receivedAt", "handled"))).hasMessageContaining("LocalDate");
        assertThatThrownBy(() -> judge(counting(null, "handledOn", "state"))).hasMessageContaining("boolean");
    }

    @Test
    void only_a_count_without_a_target_is_shown_beside_another() {
        var gate = besides("G", 1, List.of("G.ALL"));
        assertThatCode(() -> of(gate, besides("G.ALL", null, null))).doesNotThrowAnyException();
        assertThatThrownBy(() -> of(gate, besides("G.ALL", 3, null))).hasMessageContaining("G.ALL is shown beside");
        assertThatThrownBy(() -> of(gate)).hasMessageContaining("G.ALL");
        assertThatThrownBy(() -> of(besides("G.ALL", null, null))).hasMessageContaining("G.ALL needs");
    }

    private static Indicator besides(String id, @Nullable Integer target, @Nullable List<String> beside) {
        return new Indicator(
                id,
                WORDS,
                WORDS,
                true,
                target,
                WORDS,
                Period.PROJECT_YEAR,
                "complaints",
                null,
                "handledOn",
                null,
                null,
                null,
                null,
                beside);
    }

    @Test
    void branches_must_be_defined() {
        var composed = new Indicator(
                "X", WORDS, WORDS, null, null, null, null, null, null, null, null, List.of("X.NONE"), null, null, null);
        assertThatThrownBy(() -> of(composed)).hasMessageContaining("X.NONE");
    }

    @Test
    void an_active_indicator_counts_something_or_has_branches() {
        var neither = new Indicator(
                "X", WORDS, WORDS, null, 1, WORDS, Period.PROJECT_YEAR, null, null, null, null, null, null, null, null);
        assertThatThrownBy(() -> of(neither)).hasMessageContaining("Indicator X needs");
    }
}
