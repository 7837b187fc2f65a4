package io.caseledger.travel.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.Journey;
import io.caseledger.shared.Role;
import io.caseledger.shared.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Looks back, on both clocks, at a complaint whose facts were all recorded today about last year and the year before. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TravelJourneyTest extends Journey {

    private String asOf(String until) {
        return "at: {asOf: \"" + until + "\"}";
    }

    private String knownAt(String until) {
        return "at: {knownAt: \"" + until + "\"}";
    }

    private JsonNode seen(String id, String at) {
        return answer("complaint(id: \"%s\", atPosition: %d, %s) { state handledOn platform }"
                        .formatted(id, position(), at))
                .at("/data/complaint");
    }

    private JsonNode answer(String field) {
        JsonNode answer = send(request("{ " + field + " }", Map.of(), Role.OFFICER));
        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer;
    }

    private String refusal(String field) {
        return send(request("{ " + field + " }", Map.of(), Role.OFFICER))
                .at("/errors/0/extensions/code")
                .asString();
    }

    /** When each event of a complaint was recorded, in their order. */
    private List<String> recordedAt(String id) {
        JsonNode events = answer("""
            indicatorItems(indicatorId: "D16.HANDLED", projectId: "%s", atPosition: %d) {
              nodes { recordId events { recordedAt } } }\
            """.formatted(projectId, position()));
        var times = new ArrayList<String>();
        for (JsonNode item : events.at("/data/indicatorItems/nodes")) {
            if (item.path("recordId").asString().equals(id)) {
                item.path("events")
                        .forEach(it -> times.add(it.path("recordedAt").asString()));
            }
        }
        return times;
    }

    @Test
    void a_record_is_shown_as_it_was_and_as_it_was_known() {
        award();
        String id = resolvedComplaint("then-" + projectId, "2022-12-31T09:00:00+08:00");
        String yesterday = LocalDate.now(Zone.SHANGHAI).minusDays(1).toString();
        assertThat(seen(id, asOf("2022-07-31")).isNull()).isTrue();
        assertThat(seen(id, asOf("2022-08-01")).path("state").asString()).isEqualTo("NOTICE_RECEIVED");
        assertThat(seen(id, asOf("2022-08-03T08:59:59+08:00")).path("state").asString())
                .isEqualTo("PRIMA_FACIE_REVIEW");
        assertThat(seen(id, asOf("2022-08-03T09:00:00+08:00")).path("state").asString())
                .isEqualTo("MEASURE_TAKEN");
        assertThat(seen(id, asOf("2022-12-31")).path("state").asString()).isEqualTo("RESOLVED");
        assertThat(seen(id, knownAt(yesterday)).isNull()).isTrue();
        assertThat(seen(id, "at: {asOf: \"2022-12-31\", knownAt: \"" + yesterday + "\"}")
                        .isNull())
                .isTrue();
        assertThat(seen(id, "at: {}").path("state").asString()).isEqualTo("RESOLVED");

        List<String> recorded = recordedAt(id);
        assertThat(seen(id, knownAt(recorded.getFirst())).path("state").asString())
                .isEqualTo("NOTICE_RECEIVED");
        assertThat(seen(id, knownAt(recorded.get(2))).path("state").asString()).isEqualTo("MEASURE_TAKEN");

        accepted(
                "correctComplaint",
                "complaintId: \"%s\", platform: \"另一平台\", handledAt: \"2022-12-01T09:00:00+08:00\", reason: \"录错\", occurredAt: \"2023-02-01T09:00:00+08:00\""
                        .formatted(id),
                "");
        JsonNode before = seen(id, asOf("2022-11-30"));
        assertThat(before.path("state").asString()).isEqualTo("MEASURE_TAKEN");
        assertThat(before.path("handledOn").isNull()).isTrue();
        assertThat(before.path("platform").asString()).isEqualTo("另一平台");
        assertThat(seen(id, asOf("2022-12-01")).path("handledOn").asString()).isEqualTo("2022-12-01");
        assertThat(seen(id, knownAt(recorded.getLast())).path("handledOn").asString())
                .isEqualTo("2022-12-31");
    }

    @Test
    void a_list_is_that_of_the_moment_and_the_answer_says_of_which_position() {
        award();
        String early = resolvedComplaint("early-" + projectId, "2022-09-01T09:00:00+08:00");
        String late = resolvedComplaint("late-" + projectId, "2022-10-01T09:00:00+08:00");
        String known = recordedAt(early).getLast();
        String list =
                "complaints(filter: {projectId: \"%s\", states: [RESOLVED]}, atPosition: %d, %s) { totalCount nodes {"
                        + " id } }";
        JsonNode september = answer(list.formatted(projectId, position(), asOf("2022-09-30")))
                .at("/data/complaints");
        assertThat(september.path("totalCount").asInt()).isEqualTo(1);
        assertThat(september.at("/nodes/0/id").asString()).isEqualTo(early);
        assertThat(answer(list.formatted(projectId, position(), asOf("2022-10-01")))
                        .at("/data/complaints/nodes"))
                .hasSize(2);
        JsonNode answer = answer(list.formatted(projectId, position(), knownAt(known)));
        assertThat(answer.at("/data/complaints/nodes")).hasSize(1);
        assertThat(answer.at("/extensions/moments/0/path/0").asString()).isEqualTo("complaints");
        assertThat(answer.at("/extensions/moments/0/position").asLong())
                .isPositive()
                .isLessThan(position());
        assertThat(answer("complaint(id: \"" + late + "\") { id }")
                        .path("extensions")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void a_figure_its_items_and_its_difference_follow_both_clocks() {
        award();
        String kept = resolvedComplaint("kept-" + projectId, "2022-09-01T09:00:00+08:00");
        String gone = resolvedComplaint("gone-" + projectId, "2022-10-01T09:00:00+08:00");
        String known = recordedAt(gone).getLast();
        accepted(
                "voidComplaint",
                "complaintId: \"%s\", reason: \"录入错误\", occurredAt: \"2023-01-02T09:00:00+08:00\"".formatted(gone),
                "");
        assertThat(figure("D16.HANDLED", position(), "").path("value").asInt()).isEqualTo(1);
        assertThat(figure("D16.HANDLED", null, ", " + knownAt(known))
                        .path("value")
                        .asInt())
                .isEqualTo(2);
        assertThat(figure("D16.HANDLED", null, ", at: {asOf: \"2022-09-30\", knownAt: \"" + known + "\"}")
                        .path("value")
                        .asInt())
                .isEqualTo(1);
        JsonNode items = answer("""
            indicatorItems(indicatorId: "D16.HANDLED", projectId: "%s", counted: true, %s) {
              totalCount nodes { recordId history { from } } }\
            """.formatted(projectId, knownAt(known))).at("/data/indicatorItems");
        assertThat(items.path("totalCount").asInt()).isEqualTo(2);
        JsonNode difference = answer("""
            indicatorDifference(projectId: "%s", from: {knownAt: "%s"}, to: {}) { fromPosition toPosition
              figures { indicator { id } from { value } to { value } entered { recordId } left { recordId on events { type } } } }\
            """.formatted(projectId, known)).at("/data/indicatorDifference");
        JsonNode handled = difference.path("figures").path(1);
        assertThat(handled.at("/indicator/id").asString()).isEqualTo("D16.HANDLED");
        assertThat(handled.at("/from/value").asInt()).isEqualTo(2);
        assertThat(handled.at("/to/value").asInt()).isEqualTo(1);
        assertThat(handled.path("entered")).isEmpty();
        assertThat(handled.at("/left/0/recordId").asString()).isEqualTo(gone);
        assertThat(handled.at("/left/0/events/0/type").asString()).isEqualTo("ComplaintVoided");
        assertThat(answer("""
            indicatorDifference(projectId: "%s", from: {asOf: "2022-08-31"}, to: {asOf: "2022-09-01"}) {
              figures { entered { recordId events { type } } } }\
            """.formatted(projectId))
                        .at("/data/indicatorDifference/figures/1/entered/0/recordId")
                        .asString())
                .isEqualTo(kept);
    }

    @Test
    void an_auditor_sees_what_changed_about_a_record_between_two_moments() {
        award();
        String id = resolvedComplaint("diff-" + projectId, "2022-09-01T09:00:00+08:00");
        JsonNode difference =
                send(request("""
                    { recordDifference(id: "%s", from: {asOf: "2022-08-02"}, to: {asOf: "2022-08-03"}) {
                      kind existedFrom existedTo changes { path from to } events { type position } } }\
                    """.formatted(id), Map.of(), Role.AUDITOR)).at("/data/recordDifference");
        assertThat(difference.path("kind").asString()).isEqualTo("complaints");
        assertThat(difference.path("events")).hasSize(1);
        assertThat(difference.at("/events/0/type").asString()).isEqualTo("MeasureTaken");
        assertThat(difference.path("changes").toString())
                .contains("{\"path\":\"state\",\"from\":\"PRIMA_FACIE_REVIEW\",\"to\":\"MEASURE_TAKEN\"}")
                .contains("\"path\":\"measures\"");
        assertThat(refusal("recordDifference(id: \"" + id + "\", from: {}, to: {}) { id }"))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void what_cannot_be_known_or_seen_is_not_shown() {
        award();
        String id = resolvedComplaint("seen-" + projectId, "2022-09-01T09:00:00+08:00");
        String tomorrow = LocalDate.now(Zone.SHANGHAI).plusDays(1).toString();
        assertThat(refusal("complaint(id: \"x\", " + knownAt(tomorrow) + ") { id }"))
                .isEqualTo("KNOWN_AT_IN_FUTURE");
        assertThat(refusal("complaints(" + knownAt("2022-13-01") + ") { totalCount }"))
                .isEqualTo("INVALID_VALUE");
        assertThat(refusal("indicatorProgress(projectId: \"%s\", asOf: \"2022-09-01\", at: {}) { position }"
                        .formatted(projectId)))
                .isEqualTo("MOMENT_GIVEN_TWICE");
        String query =
                "{ complaint(id: \"%s\", atPosition: %d, at: {asOf: \"2022-08-05\"}) { id } complaints(filter: {projectId: \"%s\"}, at: {asOf: \"2022-08-05\"}) { totalCount } }"
                        .formatted(id, position(), projectId);
        JsonNode elsewhere = send(request(query, Map.of(), token("officer-b", "fcg-02", Role.OFFICER)));
        assertThat(elsewhere.at("/data/complaint").isNull())
                .as(elsewhere.toString())
                .isTrue();
        assertThat(elsewhere.at("/data/complaints/totalCount").asInt()).isZero();
    }
}
