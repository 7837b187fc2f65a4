package io.caseledger.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.complaint.view.ComplaintView;
import io.caseledger.dispute.view.DisputeView;
import io.caseledger.project.Direction;
import io.caseledger.referral.view.ReferralView;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IndicatorsTest {
    private static void judge(String definition) {
        Judge.of(
                Sheets.of("- {id: X, title: WORDS, clause: WORDS, target: 1, count: complaints, " + definition + "}"),
                "complaints",
                ComplaintView.class);
    }

    private static void refused(String definitions, String message) {
        assertThatThrownBy(() -> Sheets.of(definitions)).hasMessageContaining(message);
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
    void families_of_dispute_cases_count_for_direction_1() {
        var indicators = Indicators.load();
        assertThat(indicators.find("D1.CASES").orElseThrow())
                .returns(10, Indicator::target)
                .returns("familyId", Indicator::by)
                .returns("closedOn", Indicator::on);
        assertThatCode(() -> Judge.of(indicators, "disputes", DisputeView.class))
                .doesNotThrowAnyException();
    }

    @Test
    void a_definition_that_names_what_its_view_lacks_is_refused_by_that_name() {
        assertThatCode(() ->
                        judge("by: projectId, on: handledOn, where: [{field: handled, is: true, otherwise: WORDS}]"))
                .doesNotThrowAnyException();
        judgeRefused("on: handledOn, where: [{field: solved, is: true, otherwise: WORDS}]", "X needs solved");
        judgeRefused("on: endedOn", "X needs endedOn");
        judgeRefused("by: leadId, on: handledOn", "leadId");
        judgeRefused("sum: minutes, on: handledOn", "X needs minutes of type int");
        judgeRefused("sum: listings, by: projectId, within: shopId, on: handledOn", "X needs shopId");
        judgeRefused("on: handledOn, until: closedOn", "X needs closedOn");
    }

    @Test
    void a_component_of_another_type_is_as_good_as_none() {
        judgeRefused("on: receivedAt", "LocalDate");
        judgeRefused("on: handledOn, where: [{field: state, is: true, otherwise: WORDS}]", "boolean");
        judgeRefused("on: handledOn, sum: state", "int");
    }

    private static void judgeRefused(String definition, String message) {
        assertThatThrownBy(() -> judge(definition)).hasMessageContaining(message);
    }

    @Test
    void only_a_count_without_a_target_is_shown_beside_another() {
        String gate = "- {id: G, title: WORDS, clause: WORDS, target: 1, count: c, on: d, beside: [G.ALL]}\n";
        String all = "- {id: G.ALL, title: WORDS, clause: WORDS, count: c, on: d}\n";
        assertThatCode(() -> Sheets.of(gate + all)).doesNotThrowAnyException();
        refused(gate + all.replace("count", "target: 3, count"), "G shows G.ALL beside it");
        refused(gate, "G shows G.ALL beside it");
        refused(all, "G.ALL needs");
    }

    @Test
    void branches_must_be_defined() {
        refused("- {id: X, title: WORDS, clause: WORDS, allOf: [X.NONE]}", "X.NONE");
    }

    @Test
    void an_active_indicator_counts_something_or_has_branches() {
        refused("- {id: X, title: WORDS, clause: WORDS, target: 1, period: PROJECT_YEAR}", "Indicator X needs");
    }

    @Test
    void sums_of_items_are_made_within_something_and_nothing_else_is_made_within_or_per() {
        String sum = "- {id: X, title: WORDS, clause: WORDS, target: 1, count: c, on: d, %s}";
        assertThatCode(() -> Sheets.of(sum.formatted("sum: m"))).doesNotThrowAnyException();
        assertThatCode(() -> Sheets.of(sum.formatted("sum: m, by: u, within: k, per: 45")))
                .doesNotThrowAnyException();
        refused(sum.formatted("sum: m, by: u"), "needs by and within");
        refused(sum.formatted("sum: m, within: k"), "needs by and within");
        refused(sum.formatted("by: u, within: k"), "sums nothing");
        refused(sum.formatted("per: 45"), "sums nothing");
        refused(sum.formatted("sum: m, per: 0"), "above zero");
        refused(sum.formatted("by: u, until: e"), "until a day");
    }

    @Test
    void all_of_something_is_counted_among_what_stands_beside_it() {
        String every =
                "- {id: X, title: WORDS, clause: WORDS, all: Y, on: e, %s where: [{field: open, is: true, otherwise: WORDS}]}\n";
        String beside = every.formatted("beside: [Y],");
        String there =
                "- {id: Y, title: WORDS, clause: WORDS, period: PROJECT_YEAR, count: c, on: d, where: [{field: due, is: true, otherwise: WORDS}]}\n";
        assertThat(Sheets.of(beside + there).find("X").orElseThrow())
                .returns("c", Indicator::count)
                .returns(Indicator.Period.PROJECT_YEAR, Indicator::period)
                .satisfies(it -> assertThat(it.conditions())
                        .extracting(Indicator.Condition::field)
                        .containsExactly("due", "open"));
        refused(every.formatted("") + there, "Y");
        refused(beside + there.replace("on: d", "on: d, by: k"), "one by one");
        refused(beside, "X needs");
        refused(every.formatted("target: 3, beside: [Y],") + there, "alone says");
    }

    @Test
    void what_is_required_counts_something_and_requires_nothing() {
        String x = "- {id: X, title: WORDS, clause: WORDS, target: 1, count: c, on: d, requires: [%s]}\n";
        String y = "- {id: Y, title: WORDS, clause: WORDS, target: 1, count: c, on: d}\n";
        assertThatCode(() -> Sheets.of(x.formatted("Y") + y)).doesNotThrowAnyException();
        refused(x.formatted("X"), "requires X");
        refused(x.formatted("Z"), "requires Z");
    }
}
