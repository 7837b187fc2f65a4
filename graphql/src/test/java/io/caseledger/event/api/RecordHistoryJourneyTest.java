package io.caseledger.event.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.Journey;
import io.caseledger.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How a record came to be as it is, told to those who may read the record. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordHistoryJourneyTest extends Journey {
    private static final String AUDITOR = token("auditor", null, Role.AUDITOR);
    private static final String ADMIN = token("admin", null, Role.ADMIN);
    private static final String OF_B = token("officer-b", "fcg-02", Role.OFFICER);
    private static final String OFFICE = token("office", null, Role.OFFICER);
    private static final String AT = "occurredAt: \"2023-06-01T09:00:00+08:00\"";
    private static final String ERASED = "已删除 / erased";
    private static final String RESTRICTED = "已限制 / restricted";

    private JsonNode as(String token, String document) {
        JsonNode answer = send(request(document, Map.of(), token));
        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.path("data");
    }

    private JsonNode history(String token, String id) {
        return as(token, """
                        { history(id: "%s", first: 100) { totalCount nodes { event { type position sequence by title { zh } payload }
                          changes { type recordId path label from to fromLabel toLabel } } } }""".formatted(id)).path("history");
    }

    private static List<String> changes(JsonNode step) {
        return step.path("changes")
                .valueStream()
                .map(it -> it.path("path").asString() + ": " + it.path("from") + " -> " + it.path("to"))
                .toList();
    }

    @Test
    void a_history_tells_what_each_event_changed_from_what_to_what() {
        award();
        String id = resolvedComplaint("history-1-" + projectId, "2022-08-10T09:00:00+08:00");
        JsonNode history = history(token(Role.OFFICER), id);
        assertThat(history.path("totalCount").asInt()).isEqualTo(4);
        JsonNode filed = history.at("/nodes/0");
        assertThat(filed.at("/event/title/zh").asString()).isEqualTo("投诉已登记");
        assertThat(changes(filed))
                .contains(
                        "id: null -> \"%s\"".formatted(id),
                        "state: null -> \"NOTICE_RECEIVED\"",
                        "receivedOn: null -> \"2022-08-01\"",
                        "receivedAt: null -> \"2022-08-01T01:00:00Z\"",
                        "malicious: null -> false")
                .noneMatch(it -> it.startsWith("outcome:"));
        JsonNode measure = history.at("/nodes/2");
        assertThat(measure.at("/event/by").asString()).isEqualTo("journey");
        assertThat(measure.at("/event/payload/measures/0").asString()).isEqualTo("DELETE");
        assertThat(changes(measure))
                .contains(
                        "state: \"PRIMA_FACIE_REVIEW\" -> \"MEASURE_TAKEN\"",
                        "measures: null -> \"DELETE\"",
                        "forwardedToSellerAt: null -> \"2022-08-03T02:00:00Z\"");
        assertThat(measure.path("changes").valueStream())
                .anyMatch(it -> it.path("path").asString().equals("state")
                        && it.path("type").asString().equals("Complaint")
                        && it.path("recordId").asString().equals(id)
                        && it.path("label").asString().equals("Where it stands.")
                        && it.path("fromLabel").asString().equals("初步证据审查中"));
        assertThat(changes(history.at("/nodes/3")))
                .contains("handled: false -> true", "handledOn: null -> \"2022-08-10\"");
        assertThat(as(AUDITOR, "{ events(filter: {recordIds: [\"%s\"]}) { nodes { position } } }".formatted(id))
                        .at("/events/nodes")
                        .valueStream()
                        .map(it -> it.path("position").asLong()))
                .isEqualTo(history.path("nodes")
                        .valueStream()
                        .map(it -> it.at("/event/position").asLong())
                        .toList());
    }

    @Test
    void a_long_history_is_leafed_through_from_either_end() {
        award();
        String id = resolvedComplaint("history-2-" + projectId, "2022-08-10T09:00:00+08:00");
        String whole = history(token(Role.OFFICER), id).path("nodes").toString();
        String document = """
                { history(id: "%s", %s) { nodes { event { type position sequence by title { zh } payload }
                  changes { type recordId path label from to fromLabel toLabel } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }""";
        var forward = new ArrayList<JsonNode>();
        String cursor = "";
        for (boolean more = true; more; ) {
            JsonNode page = ask(document.formatted(id, "first: 3" + cursor)).path("history");
            page.path("nodes").forEach(forward::add);
            more = page.at("/pageInfo/hasNextPage").asBoolean();
            cursor = ", after: \"%s\"".formatted(page.at("/pageInfo/endCursor").asString());
        }
        assertThat(forward.toString().replace(", {\"event\"", ",{\"event\"")).isEqualTo(whole);
        JsonNode end = ask(document.formatted(id, "last: 1")).path("history");
        assertThat(end.path("nodes").get(0)).isEqualTo(forward.getLast());
        assertThat(end.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
        String start = end.at("/pageInfo/startCursor").asString();
        JsonNode before = ask(document.formatted(id, "last: 2, before: \"%s\"".formatted(start)))
                .path("history");
        assertThat(before.path("nodes").valueStream().toList()).isEqualTo(forward.subList(1, 3));
        JsonNode wrong = send(request(
                "{ history(id: \"%s\", after: \"ZTE\") { totalCount } }".formatted(id), Map.of(), Role.OFFICER));
        assertThat(wrong.at("/errors/0/extensions/code").asString()).isEqualTo("CURSOR_INVALID");
    }

    @Test
    void a_history_is_there_for_those_who_may_read_the_record_and_for_nobody_else() {
        award();
        String id = resolvedComplaint("history-3-" + projectId, "2022-08-10T09:00:00+08:00");
        assertThat(history(OFFICE, id).path("totalCount").asInt()).isEqualTo(4);
        assertThat(history(ADMIN, id).path("totalCount").asInt()).isEqualTo(4);
        assertThat(history(OF_B, id).isNull()).isTrue();
        assertThat(history(OF_B, "nobody-s").isNull()).isTrue();
        assertThat(history(AUDITOR, "nobody-s").isNull()).isTrue();
        assertThat(history(OF_B, projectId).path("totalCount").asInt())
                .as("a project belongs to all")
                .isOne();
        JsonNode dashboard =
                send(request("{ history(id: \"%s\") { totalCount } }".formatted(id), Map.of(), Role.DASHBOARD));
        assertThat(dashboard.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
        String slot = as(AUDITOR, "{ events(filter: {types: [\"ListingTaken\"]}, last: 1) { nodes { recordId } } }")
                .at("/events/nodes/0/recordId")
                .asString();
        assertThat(history(OFFICE, slot).isNull()).as("no record of its own").isTrue();
        assertThat(history(AUDITOR, slot).at("/nodes/0/changes").isEmpty()).isTrue();
    }

    @Test
    void an_emergency_access_opens_the_history_too_and_its_own_is_for_auditors() {
        award();
        String id = resolvedComplaint("history-4-" + projectId, "2022-08-10T09:00:00+08:00");
        JsonNode broken = as(
                        OF_B,
                        "mutation { it: breakGlass(input: {recordId: \"%s\", reason: \"紧急\"}) { id position } }"
                                .formatted(id))
                .path("it");
        as(
                AUDITOR,
                "{ breakGlassAccess(id: \"%s\", atPosition: %d) { open } }"
                        .formatted(
                                broken.path("id").asString(),
                                broken.path("position").asLong()));
        assertThat(history(OF_B, id).path("totalCount").asInt()).isEqualTo(4);
        assertThat(history(OF_B, broken.path("id").asString()).isNull()).isTrue();
        assertThat(history(AUDITOR, broken.path("id").asString())
                        .path("totalCount")
                        .asInt())
                .isOne();
    }

    @Test
    void who_is_restricted_or_erased_is_a_mark_in_each_event_and_each_change() {
        accepted("awardProject", """
                projectId: "%s", direction: DIRECTION_10, title: "海外维权与纠纷应对能力建设专题",
                undertakingUnit: {name: "防城港市知识产权保护协会"}, startsOn: "2023-01-01", endsOn: "2024-01-01"\
                """.formatted(projectId), "");
        String name = "澹台" + UUID.randomUUID().toString().substring(0, 8);
        String id = accepted("registerTrainee", """
                        projectId: "%s", identity: {name: "%s", organisation: "边贸公司"}, %s""".formatted(projectId, name, AT), "")
                .path("id")
                .asString();
        accepted("correctTrainee", """
                        traineeId: "%s", identity: {name: "%s乙", organisation: "边贸公司"}, reason: "更正", %s""".formatted(id, name, AT), "");
        assertThat(changes(history(token(Role.OFFICER), id).at("/nodes/1")))
                .contains("identity.name: \"%s\" -> \"%s乙\"".formatted(name, name));
        assertThat(all(id)).contains(name);
        String restriction = accepted("restrictPerson", "personId: \"%s\", reason: \"保存期未满\", %s".formatted(id, AT), "")
                .path("id")
                .asString();
        assertThat(all(id)).doesNotContain(name).contains(RESTRICTED).doesNotContain("sealed:");
        assertThat(as(
                                ADMIN,
                                "mutation { it: liftRestriction(input: {restrictionId: \"%s\", reason: \"同意\", %s}) { userErrors { code } } }"
                                        .formatted(restriction, AT))
                        .at("/it/userErrors")
                        .isEmpty())
                .isTrue();
        assertThat(all(id)).contains(name);
        assertThat(as(ADMIN, """
                                mutation { it: erasePerson(input: {personId: "%s", reason: "本人要求", legalBasis: "个人信息保护法 47", %s}) { userErrors { code } } }""".formatted(id, AT)).at("/it/userErrors").isEmpty())
                .isTrue();
        assertThat(all(id)).doesNotContain(name).contains(ERASED).doesNotContain("sealed:");
    }

    /** All that auditors and officers are shown of a record's past. */
    private String all(String id) {
        return history(token(Role.OFFICER), id).toString()
                + history(AUDITOR, id)
                + as(AUDITOR, "{ events(filter: {recordIds: [\"%s\"]}) { nodes { payload } } }".formatted(id));
    }
}
