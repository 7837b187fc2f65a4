package io.caseledger.event.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.Journey;
import io.caseledger.shared.Role;
import io.caseledger.store.Log;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An auditor looks through the whole log, and gets what a walk over all of it would give her. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventJourneyTest extends Journey {
    private static final String AUDITOR = token("auditor", null, Role.AUDITOR);

    @Autowired
    private Log log;

    private JsonNode asked(String document) {
        JsonNode answer = send(request(document, Map.of(), AUDITOR));
        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.path("data");
    }

    private String code(String arguments) {
        JsonNode answer = send(request("{ events(%s) { totalCount } }".formatted(arguments), Map.of(), AUDITOR));
        return answer.at("/errors/0/extensions/code").asString();
    }

    private JsonNode page(String arguments) {
        return asked(
                        "{ events(%s) { totalCount nodes { position } pageInfo { hasPreviousPage hasNextPage startCursor endCursor } } }"
                                .formatted(arguments))
                .path("events");
    }

    private static List<Long> positions(JsonNode page) {
        return page.path("nodes")
                .valueStream()
                .map(it -> it.path("position").asLong())
                .toList();
    }

    /** All pages from one end to the other. */
    private List<Long> leafed(String filter, String size, String direction, boolean backward) {
        var found = new ArrayList<Long>();
        String cursor = "";
        for (boolean more = true; more; ) {
            JsonNode page = page("filter: {%s}, order: %s, %s: %s%s"
                    .formatted(filter, direction, backward ? "last" : "first", size, cursor));
            found.addAll(backward ? 0 : found.size(), positions(page));
            JsonNode info = page.path("pageInfo");
            more = info.path(backward ? "hasPreviousPage" : "hasNextPage").asBoolean();
            cursor = ", %s: \"%s\""
                    .formatted(
                            backward ? "before" : "after",
                            info.path(backward ? "startCursor" : "endCursor").asString());
        }
        return found;
    }

    private void compare(String filter, Predicate<LogWalk> wanted) {
        List<Long> naive =
                LogWalk.over(log).stream().filter(wanted).map(LogWalk::position).toList();
        assertThat(naive).as(filter).hasSizeBetween(1, 400);
        String size = naive.size() > 40 ? "100" : "7";
        assertThat(page("filter: {%s}".formatted(filter)).path("totalCount").asInt())
                .as(filter)
                .isEqualTo(naive.size());
        assertThat(leafed(filter, size, "ASC", false)).as(filter).isEqualTo(naive);
        assertThat(leafed(filter, size, "ASC", true)).as(filter).isEqualTo(naive);
        assertThat(leafed(filter, size, "DESC", false)).as(filter).isEqualTo(naive.reversed());
        assertThat(leafed(filter, size, "DESC", true)).as(filter).isEqualTo(naive.reversed());
    }

    @Test
    void each_combination_of_conditions_finds_what_a_walk_over_the_log_finds() {
        award();
        String one = resolvedComplaint("events-1-" + projectId, "2022-08-10T09:00:00+08:00");
        String other = resolvedComplaint("events-2-" + projectId, "2022-08-12T09:00:00+08:00");
        String third = "c-" + UUID.randomUUID();
        String request = "events-" + UUID.randomUUID();
        String officer = "officer-" + UUID.randomUUID();
        send(request(
                "mutation { it: fileComplaint(input: {%s}, requestId: \"%s\") { id position } }"
                        .formatted(complaint(third, "events-3-" + projectId), request),
                Map.of(),
                token(officer, "fcg-77", Role.OFFICER)));
        long from = LogWalk.over(log).stream()
                .filter(it -> it.recordId().equals(one))
                .mapToLong(LogWalk::position)
                .min()
                .orElseThrow();
        Instant recorded = LogWalk.over(log).stream()
                .filter(it -> it.position() == from)
                .map(LogWalk::recordedAt)
                .findFirst()
                .orElseThrow();
        String both = "recordIds: [\"%s\", \"%s\"]".formatted(one, other);
        Predicate<LogWalk> ofBoth = it -> List.of(one, other).contains(it.recordId());
        compare(both, ofBoth);
        compare(
                both + ", types: [\"MeasureTaken\", \"ComplaintResolved\"]",
                ofBoth.and(it -> it.isA("MeasureTaken") || it.isA("ComplaintResolved")));
        compare("requestIds: [\"%s\"]".formatted(request), it -> request.equals(it.requestId()));
        compare(
                "by: [\"%s\"], features: [\"complaint\"]".formatted(officer),
                it -> officer.equals(it.by()) && it.isOf("complaint"));
        compare(
                "workstations: [\"fcg-77\"], types: [\"ComplaintFiled\"]",
                it -> "fcg-77".equals(it.workstation()) && it.isA("ComplaintFiled"));
        compare(
                "positionFrom: %d, positionUntil: %d".formatted(from, from + 9),
                it -> it.position() >= from && it.position() < from + 9);
        compare(
                "recordedFrom: \"%s\", recordIds: [\"%s\", \"%s\"]".formatted(recorded, one, third),
                it -> !it.recordedAt().isBefore(recorded) && List.of(one, third).contains(it.recordId()));
        Instant until = Instant.parse("2022-08-03T01:00:00Z");
        compare(
                "occurredUntil: \"%s\", %s".formatted(until, both),
                ofBoth.and(it -> it.occurredAt() != null && it.occurredAt().isBefore(until)));
        compare(
                "occurredFrom: \"%s\", positionFrom: %d, features: [\"complaint\", \"project\"], by: [\"journey\"]"
                        .formatted(until, from),
                it -> it.position() >= from
                        && "journey".equals(it.by())
                        && (it.isOf("complaint") || it.isOf("project"))
                        && it.occurredAt() != null
                        && !it.occurredAt().isBefore(until));
        assertThat(page("filter: {recordIds: [\"%s\"], types: [\"ProjectAwarded\"]}".formatted(one))
                        .path("totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void all_events_are_leafed_through_from_either_end() {
        award();
        List<Long> all = LogWalk.over(log).stream().map(LogWalk::position).toList();
        String known = "filter: {positionUntil: %d}".formatted(all.getLast() + 1);
        assertThat(positions(page(known + ", last: 100")))
                .isEqualTo(all.subList(Math.max(0, all.size() - 100), all.size()));
        assertThat(positions(page(known + ", order: DESC, first: 5")))
                .isEqualTo(all.subList(all.size() - 5, all.size()).reversed());
        assertThat(positions(page("first: 3"))).isEqualTo(all.subList(0, 3));
        assertThat(page(known + ", first: 1").path("totalCount").asInt()).isEqualTo(all.size());
    }

    @Test
    void an_event_says_what_happened_to_whom_by_whom_and_when() {
        award();
        String id = resolvedComplaint("events-4-" + projectId, "2022-08-10T09:00:00+08:00");
        JsonNode event = asked("""
                        { events(filter: {recordIds: ["%s"], types: ["ComplaintResolved"]}) { nodes {
                          position eventId recordedAt occurredAt feature type title { zh en } recordId sequence revision by roles
                          workstation onBehalfOf requestId payload } } }""".formatted(id)).at("/events/nodes/0");
        assertThat(event.path("title").toString()).isEqualTo("{\"zh\":\"投诉已办结\",\"en\":\"Complaint resolved\"}");
        assertThat(event.path("occurredAt").asString()).isEqualTo("2022-08-10T01:00:00Z");
        assertThat(event.path("recordId").asString()).isEqualTo(id);
        assertThat(event.path("feature").asString()).isEqualTo("complaint");
        assertThat(event.path("sequence").asInt()).isEqualTo(3);
        assertThat(event.path("revision").asString()).isEqualTo("1");
        assertThat(event.path("by").asString()).isEqualTo("journey");
        assertThat(event.path("roles").toString()).isEqualTo("[\"OFFICER\"]");
        assertThat(event.path("workstation").asString()).isEqualTo("fcg-01");
        assertThat(event.path("onBehalfOf").isNull()).isTrue();
        assertThat(event.path("payload").path("outcome").asString()).isEqualTo("MEASURE_KEPT");
        assertThat(event.path("payload").path("note").asString()).isEqualTo("卖家未声明");
        assertThat(Instant.parse(event.path("recordedAt").asString()))
                .isBefore(Instant.now().plusSeconds(60));
    }

    @Test
    void what_cannot_be_meant_is_refused_and_says_what_is_right() {
        assertThat(code("filter: {types: [\"ComplaintField\"]}")).isEqualTo("EVENT_TYPE_UNKNOWN");
        assertThat(code("filter: {features: [\"complaints\"]}")).isEqualTo("EVENT_FEATURE_UNKNOWN");
        assertThat(code("after: \"nonsense\"")).isEqualTo("CURSOR_INVALID");
        String ofOtherList = asked("{ accesses(first: 1) { pageInfo { endCursor } } }")
                .at("/accesses/pageInfo/endCursor")
                .asString();
        assertThat(code("after: \"%s\"".formatted(ofOtherList))).isEqualTo("CURSOR_INVALID");
        Stream.of(
                        "recordedFrom: \"2022-08-02T00:00:00Z\", recordedUntil: \"2022-08-01T00:00:00Z\"",
                        "occurredFrom: \"2022-08-02T00:00:00Z\", occurredUntil: \"2022-08-02T00:00:00Z\"",
                        "positionFrom: 7, positionUntil: 7")
                .forEach(it -> assertThat(code("filter: {%s}".formatted(it))).isEqualTo("PERIOD_ENDS_BEFORE_START"));
        String many = "\"x\",".repeat(101);
        assertThat(code("filter: {by: [%s]}".formatted(many))).isEqualTo("TOO_MANY");
        assertThat(code("first: 101")).isEqualTo("PAGE_SIZE_OUT_OF_RANGE");
        JsonNode refusal =
                send(request("{ events(filter: {types: [\"ComplaintField\"]}) { totalCount } }", Map.of(), AUDITOR));
        assertThat(refusal.at("/errors/0/message").asString()).contains("ComplaintFiled");
    }

    @Test
    void each_type_has_a_name_and_what_was_read_is_on_record() {
        award();
        JsonNode types =
                asked("{ eventTypes { type feature title { zh en } } }").path("eventTypes");
        assertThat(types.valueStream())
                .hasSizeGreaterThan(290)
                .anyMatch(
                        it -> it.toString()
                                .equals(
                                        "{\"type\":\"ComplaintFiled\",\"feature\":\"complaint\",\"title\":{\"zh\":\"投诉已登记\",\"en\":\"Complaint filed\"}}"));
        var _ = asked("{ events(filter: {recordIds: [\"%s\"]}) { nodes { payload } } }".formatted(projectId));
        JsonNode access = asked("{ accesses(filter: {recordId: \"%s\"}) { nodes { subject asked fields } } }"
                        .formatted(projectId))
                .at("/accesses/nodes/0");
        assertThat(access.toString())
                .isEqualTo("{\"subject\":\"auditor\",\"asked\":[\"events\"],\"fields\":[\"LedgerEvent.payload\"]}");
    }
}
