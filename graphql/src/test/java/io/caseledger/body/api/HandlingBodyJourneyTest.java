package io.caseledger.body.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.RegisterStory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HandlingBodyJourneyTest extends RegisterStory {
    private String body(String kind, String name, String county) {
        return accepted("registerHandlingBody", registering(newId("b"), kind, name, county), "handlingBody { state }")
                .path("id")
                .asString();
    }

    private String registering(String id, String kind, String name, String county) {
        return """
                bodyId: "%s", projectId: "%s", openedOn: "1993-05-23", %s,
                particulars: {kind: %s, name: "%s", locality: "防城港市", county: %s}\
                """.formatted(id, projectId, WHEN, kind, name, county);
    }

    private static String capacity(String from, int officers) {
        return """
                capacity: {validity: {from: "%s"}, officers: %d, casesPerYear: %d,
                channels: [CIVIL_LITIGATION, MEDIATION], source: "来函"}""".formatted(from, officers, officers * 40);
    }

    private JsonNode capacities(String day) {
        return shown(
                "handlingCapacities(projectId: \"%s\", asOf: \"%s\", $at) { asOf body { id } capacity { officers channels } }"
                        .formatted(projectId, day));
    }

    @Test
    void what_a_body_could_handle_is_asked_for_as_of_a_day_and_follows_corrections() {
        awardDirection9();
        String court = body("COURT", "防城港市中级人民法院", "null");
        String of = "bodyId: \"%s\", %s, ".formatted(court, WHEN);
        accepted("recordHandlingCapacity", of + capacity("2020-01-01", 5), "");
        accepted("recordHandlingCapacity", of + capacity("2022-01-01", 9), "");
        assertThat(capacities("2021-12-31").at("/0/capacity/officers").asInt()).isEqualTo(5);
        assertThat(capacities("2022-01-01").at("/0/capacity/officers").asInt()).isEqualTo(9);
        assertThat(capacities("2019-12-31").at("/0/capacity").isNull()).isTrue();
        assertThat(capacities("1993-05-22")).isEmpty();
        JsonNode same = mutate("recordHandlingCapacity", of + capacity("2022-01-01", 7), "")
                .path("userErrors")
                .path(0);
        assertThat(same.path("code").asString()).isEqualTo("CAPACITY_BEGINS_SAME_DAY");
        assertThat(same.path("field").asString()).isEqualTo("input.capacity.validity.from");
        accepted("voidHandlingCapacity", of + "number: 2, reason: \"误录\"", "");
        JsonNode corrected = accepted(
                        "correctHandlingCapacity",
                        of + "number: 1, reason: \"笔误\", " + capacity("2021-06-01", 6),
                        "handlingBody { capacities { number voidReason } capacity(asOf: \"2022-01-01\") { officers } }")
                .path("handlingBody");
        assertThat(corrected.at("/capacity/officers").asInt()).isEqualTo(6);
        assertThat(corrected.at("/capacities/1/voidReason").asString()).isEqualTo("误录");
        assertThat(capacities("2021-05-31").at("/0/capacity").isNull()).isTrue();

        accepted("closeHandlingBody", of + "on: \"2022-06-01\", reason: \"机构改革\"", "");
        assertThat(capacities("2022-05-31")).hasSize(1);
        assertThat(capacities("2022-06-01")).isEmpty();
        accepted("reopenHandlingBody", of + "on: \"2022-09-01\", reason: \"恢复\"", "");
        assertThat(capacities("2022-09-01")).hasSize(1);
        JsonNode whole = accepted(
                        "correctHandlingBody",
                        of + """
                        particulars: {kind: COURT, name: "防城港市中院", locality: "防城港市"},
                        periods: [{from: "1993-05-23"}], reason: "未曾停办\"""",
                        "handlingBody { state periods { from until } notes { event reason } }")
                .path("handlingBody");
        assertThat(whole.path("periods")).hasSize(1);
        assertThat(whole.at("/notes/4/event").asString()).isEqualTo("HandlingBodyCorrected");
        assertThat(capacities("2022-06-01")).hasSize(1);
        accepted("voidHandlingBody", of + "reason: \"重复\"", "");
        assertThat(capacities("2022-06-01")).isEmpty();
    }

    @Test
    void bodies_are_entered_once_listed_filtered_and_searched() {
        awardDirection9();
        String committee = body("MEDIATION_ORGANISATION", "东兴市调解委员会", "DONGXING");
        body("CUSTOMS", "防城海关", "FANGCHENG");
        JsonNode twice = mutate(
                        "registerHandlingBody",
                        registering(newId("b"), "MEDIATION_ORGANISATION", "东兴市 调解委员会", "DONGXING"),
                        "")
                .path("userErrors")
                .path(0);
        assertThat(twice.path("code").asString()).isEqualTo("ALREADY_EXISTS");
        assertThat(twice.path("args").path(0).asString()).isEqualTo(committee);
        JsonNode page = shown("""
                handlingBodies(filter: {projectId: "%s", kinds: [CUSTOMS, MEDIATION_ORGANISATION], text: "东兴"},
                order: {field: NAME}, first: 1, $at) { totalCount nodes { id particulars { county } } }""".formatted(projectId));
        assertThat(page.path("totalCount").asInt()).isEqualTo(1);
        assertThat(page.at("/nodes/0/particulars/county").asString()).isEqualTo("DONGXING");
        assertThat(searched("防城海关").at("/0/record/kind").asString()).isEqualTo("handlingBodies");
        String wrong =
                "bodyId: \"%s\", %s, ".formatted(committee, WHEN) + capacity("2020-01-01\", until: \"2020-01-01", 5);
        JsonNode empty =
                mutate("recordHandlingCapacity", wrong, "").path("userErrors").path(0);
        assertThat(empty.path("code").asString()).isEqualTo("VALIDITY_EMPTY");
        assertThat(empty.path("field").asString()).isEqualTo("input.capacity.validity.until");
    }
}
