package io.caseledger.history.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.shared.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Cases that are recorded one by one, found to be the same dispute, merged, and told apart again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoricalCaseJourneyTest extends HistoryStory {
    private JsonNode duplicates() {
        return ask("""
                        { historicalDuplicates(projectId: "%s", atPosition: %d) { totalCount nodes {
                          bases sources daysApart differing cases { id sourceAuthority petitioners { name } } } } }""".formatted(projectId, position())).path("historicalDuplicates");
    }

    private JsonNode decided(String mutation, String id, String more) {
        return accepted(
                        mutation,
                        "caseId: \"%s\", reason: \"核对\", %s%s".formatted(id, OCCURRED, more),
                        "historicalCase { state counted duplicateOf duplicates lastChange { kind reason by } }")
                .path("historicalCase");
    }

    @Test
    void a_case_is_recorded_once_and_found_by_what_is_known_of_it() {
        awardDirection9();
        String id = record(facts("防城港市中级人民法院", "12", "（2021）桂06知民初12号", CLOSED));
        JsonNode shown = ask("""
                        { historicalCases(filter: {projectId: "%s", counties: [GANGKOU], amountFrom: 12800.5, amountUntil: 12800.51,
                            openedFrom: "2021-03-01", closedUntil: "2021-05-21", text: "知民初12"}, atPosition: %d,
                            order: {field: DURATION, direction: DESC}) {
                          nodes { id amount durationDays counted outcome petitioners { name uscc } lastChange { kind } } } }""".formatted(projectId, position())).at("/historicalCases/nodes/0");
        assertThat(shown.path("id").asString()).isEqualTo(id);
        assertThat(shown.path("amount").decimalValue()).isEqualByComparingTo("12800.50");
        assertThat(shown.path("durationDays").asInt()).isEqualTo(80);
        assertThat(refused("recordHistoricalCase", recording(facts("防城港市中级人民法院", " １２", "（2021）桂06知民初12号", CLOSED))))
                .isEqualTo("ALREADY_EXISTS");
        JsonNode differs = mutate(
                        "recordHistoricalCase",
                        recording(facts("防城港市中级人民法院", "12", "（2021）桂06知民初12号", CLOSED.replace("JUDGED", "SETTLED"))),
                        "")
                .at("/userErrors/0");
        assertThat(differs.path("code").asString()).isEqualTo("HISTORICAL_CASE_DIFFERS");
        assertThat(differs.path("args").toString()).contains(id, "outcome");
        assertThat(counted("")).isEqualTo(1);
    }

    @Test
    void the_same_dispute_from_two_sources_is_proposed_merged_and_told_apart_again() {
        awardDirection9();
        String court = record(facts("防城港市中级人民法院", "12", "（2021）桂06知民初12号", CLOSED));
        String office = record(facts("防城港市市场监督管理局", "A-7", "[2021]桂06知民初12号", CLOSED.replace("12800.5", "12800")));
        String platform = record(facts(
                "某平台", "T-1", "平台-1", CLOSED.replace("2021-03-01", "2021-04-01").replace("东兴市某商行", "东兴市 某商行")));
        var _ = record(facts(
                "某平台", "T-2", "平台-2", CLOSED.replace("2021-03-01", "2020-01-01").replace("2021-05-20", "2020-02-01")));
        JsonNode found = duplicates();
        assertThat(found.path("totalCount").asInt()).isEqualTo(2);
        JsonNode byNumber = found.at("/nodes/0");
        assertThat(byNumber.path("bases").toString()).isEqualTo("[\"CASE_NUMBER\",\"PARTIES_AND_RIGHT\"]");
        assertThat(byNumber.path("differing").toString()).contains("amount").doesNotContain("outcome");
        assertThat(byNumber.path("cases").findValuesAsString("id")).containsExactlyInAnyOrder(court, office);
        JsonNode byParties = found.at("/nodes/1");
        assertThat(byParties.path("bases").toString()).isEqualTo("[\"PARTIES_AND_RIGHT\"]");
        assertThat(byParties.path("daysApart").asInt()).isEqualTo(31);
        assertThat(byParties.path("cases").findValuesAsString("id")).containsExactlyInAnyOrder(court, office, platform);

        assertThat(counted(", counted: true")).isEqualTo(4);
        JsonNode merged = decided("mergeHistoricalCases", office, ", duplicateOf: \"" + court + "\"");
        assertThat(merged.path("counted").asBoolean()).isFalse();
        assertThat(merged.path("duplicateOf").asString()).isEqualTo(court);
        assertThat(merged.at("/lastChange/kind").asString()).isEqualTo("MERGED");
        decided("mergeHistoricalCases", platform, ", duplicateOf: \"" + court + "\"");
        assertThat(counted(", counted: true")).isEqualTo(2);
        assertThat(duplicates().path("totalCount").asInt()).isZero();
        assertThat(refused("voidHistoricalCase", "caseId: \"%s\", reason: \"误录\", %s".formatted(court, OCCURRED)))
                .isEqualTo("HISTORICAL_CASE_HAS_DUPLICATES");
        assertThat(decided("unmergeHistoricalCases", office, "").path("counted").asBoolean())
                .isTrue();
        assertThat(counted(", counted: true")).isEqualTo(3);
        assertThat(duplicates().at("/nodes/0/cases").findValuesAsString("id")).containsExactlyInAnyOrder(court, office);
    }

    @Test
    void names_of_parties_are_not_for_dashboards_and_no_indicator_counts_what_is_recorded() {
        awardDirection9();
        String id = record(facts("防城港市中级人民法院", "12", "（2021）桂06知民初12号", CLOSED));
        for (String document : List.of(
                "{ historicalCase(id: \"%s\") { respondents { name } } }".formatted(id),
                "{ historicalCases(filter: {text: \"京族\"}) { totalCount } }")) {
            JsonNode hidden = send(request(document, Map.of(), Role.DASHBOARD));
            assertThat(hidden.at("/errors/0/extensions/code").asString())
                    .as(hidden.toString())
                    .isEqualTo("FORBIDDEN");
        }
        JsonNode progress =
                ask("{ indicatorProgress(projectId: \"%s\", after: %d) { figures { indicator { id } value } } }"
                        .formatted(projectId, position()));
        progress.at("/indicatorProgress/figures")
                .forEach(it -> assertThat(it.path("value").asInt(0)).isZero());
    }

    @Test
    void only_a_project_of_direction_9_takes_historical_cases() {
        award();
        assertThat(refused("recordHistoricalCase", recording(facts("法院", "1", "1号", CLOSED))))
                .isEqualTo("PROJECT_OF_OTHER_DIRECTION");
    }
}
