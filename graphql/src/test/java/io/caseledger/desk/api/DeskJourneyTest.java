package io.caseledger.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.Journey;
import io.caseledger.shared.Role;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskJourneyTest extends Journey {

    private String filed(String name) {
        String id = name + "-" + projectId;
        accepted("fileComplaint", complaint(id, id), "");
        return id;
    }

    private JsonNode search(String arguments) {
        return ask("{ search(%s, projectId: \"%s\", atPosition: %d) { totalCount nodes { record { id kind title state open since } snippet { text hit } } pageInfo { hasNextPage endCursor } } }"
                        .formatted(arguments, projectId, position()))
                .path("search");
    }

    @Test
    void two_characters_find_a_complaint_as_soon_as_it_is_filed() {
        award();
        String id = filed("a");
        JsonNode found = search("text: \"假冒 𬭚业\"");
        assertThat(found.path("totalCount").asInt()).isEqualTo(1);
        JsonNode record = found.at("/nodes/0/record");
        assertThat(record.path("id").asString()).isEqualTo(id);
        assertThat(record.path("kind").asString()).isEqualTo("complaints");
        assertThat(record.path("title").asString()).isEqualTo("防城港𬭚业有限公司 / 海鸥 / 北部湾鞋店");
        assertThat(record.path("since").asString()).isEqualTo("2022-08-01");
        JsonNode snippet = found.at("/nodes/0/snippet");
        assertThat(snippet.path(0).path("text").asString()).isEqualTo("销售");
        assertThat(snippet.path(1).path("text").asString()).isEqualTo("假冒");
        assertThat(snippet.path(1).path("hit").asBoolean()).isTrue();
        assertThat(search("text: \"冒假\"").path("totalCount").asInt()).isZero();
        assertThat(search("text: \"假冒\", kinds: [\"referrals\"]")
                        .path("totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void what_is_found_comes_in_pages() {
        award();
        for (int i = 0; i < 3; i++) {
            filed("p" + i);
        }
        JsonNode first = search("text: \"运动鞋\", first: 2");
        assertThat(first.path("nodes")).hasSize(2);
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        JsonNode rest = search("text: \"运动鞋\", first: 2, after: \"%s\""
                .formatted(first.at("/pageInfo/endCursor").asString()));
        assertThat(rest.path("nodes")).hasSize(1);
        assertThat(rest.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void records_are_counted_by_state_age_and_any_fact() {
        award();
        filed("n");
        resolvedComplaint("r-" + projectId, "2022-08-10T09:00:00+08:00");
        String of = "kind: \"complaints\", projectId: \"%s\", atPosition: %d".formatted(projectId, position());
        JsonNode states =
                ask("{ recordsByState(%s) { state open count } }".formatted(of)).path("recordsByState");
        assertThat(states).hasSize(2);
        assertThat(states.path(0).path("state").asString()).isEqualTo("NOTICE_RECEIVED");
        assertThat(states.path(0).path("open").asBoolean()).isTrue();
        assertThat(states.path(1).path("state").asString()).isEqualTo("RESOLVED");
        JsonNode ageing = ask("{ ageing(%s) { open days { from until count } workingDays { from until count } } }"
                        .formatted(of))
                .path("ageing");
        assertThat(ageing.path("open").asInt()).isEqualTo(1);
        assertThat(ageing.path("days").path(6).path("count").asInt()).isEqualTo(1);
        assertThat(ageing.path("workingDays").path(6).path("count").asInt()).isEqualTo(1);
        JsonNode rows = ask("""
                { statistics(kind: "complaints", groupBy: ["right.kind", "malicious"], bucket: QUARTER, on: "receivedOn",
                  filter: {projectId: "%s", from: "2022-08-01", to: "2022-08-02", fields: [{field: "state", anyOf: ["RESOLVED", "NOTICE_RECEIVED"]}]},
                  atPosition: %d) { from to values { field value } count } }""".formatted(projectId, position())).path("statistics");
        assertThat(rows).hasSize(1);
        assertThat(rows.path(0).path("from").asString()).isEqualTo("2022-07-01");
        assertThat(rows.path(0).path("to").asString()).isEqualTo("2022-10-01");
        assertThat(rows.path(0).path("count").asInt()).isEqualTo(2);
        assertThat(rows.at("/0/values/0/value").asString()).isEqualTo("TRADE_MARK");
    }

    @Test
    void a_passed_limit_is_overdue_and_nobody_has_what_is_not_assigned() {
        award();
        String id = filed("o");
        step(id, "startPrimaFacieReview", "occurredAt: \"2022-08-02T09:00:00+08:00\"");
        step(
                id,
                "takeMeasure",
                "measures: [DELETE], forwardedToSellerAt: \"2022-08-03T10:00:00+08:00\", occurredAt: \"2022-08-03T09:00:00+08:00\"");
        step(
                id,
                "submitNonInfringementDeclaration",
                "declarant: {name: \"北部湾鞋店\"}, evidence: [%s], occurredAt: \"2022-08-05T09:00:00+08:00\""
                        .formatted(evidence()));
        step(id, "deliverDeclaration", "arrivedAt: \"2022-09-16T15:00:00+08:00\"");
        String of = "projectId: \"%s\", atPosition: %d".formatted(projectId, position());
        JsonNode overdue = ask("{ overdue(%s) { totalCount nodes { id dueAt assignees } } }".formatted(of));
        assertThat(overdue.at("/overdue/nodes/0/id").asString()).isEqualTo(id);
        assertThat(overdue.at("/overdue/nodes/0/dueAt").asString()).isEqualTo("2022-10-08T16:00:00Z");
        assertThat(ask("{ myWorkQueue(%s) { totalCount } }".formatted(of))
                        .at("/myWorkQueue/totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void what_does_not_exist_is_refused_with_what_does() {
        assertThat(code("{ search(text: \"  \") { totalCount } }")).isEqualTo("TEXT_BLANK");
        assertThat(code("{ recordsByState(kind: \"wishes\") { count } }")).isEqualTo("KIND_UNKNOWN");
        assertThat(code("{ statistics(kind: \"complaints\", groupBy: [\"facts\"]) { count } }"))
                .isEqualTo("FIELD_UNKNOWN");
        assertThat(code("{ statistics(kind: \"complaints\", on: \"state\") { count } }"))
                .isEqualTo("FIELD_UNKNOWN");
        assertThat(code("{ overdue(after: \"x\") { totalCount } }")).isEqualTo("CURSOR_INVALID");
    }

    private String code(String document) {
        return send(request(document, Map.of(), Role.OFFICER))
                .at("/errors/0/extensions/code")
                .asString();
    }
}
