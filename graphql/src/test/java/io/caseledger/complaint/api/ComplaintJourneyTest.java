package io.caseledger.complaint.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.Journey;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComplaintJourneyTest extends Journey {

    @Test
    void a_countered_complaint_waits_15_days_and_is_reinstated() {
        award();
        String id = "c-" + UUID.randomUUID();
        JsonNode filed =
                accepted("fileComplaint", complaint(id, id), "complaint { state receivedOn rightHolder { name } }");
        assertThat(filed.path("complaint").path("rightHolder").path("name").asString())
                .isEqualTo("防城港𬭚业有限公司");
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
        // Arrival on 2022-09-16 (Friday): the 15th day after it is 2022-10-01, a holiday until 10-07; 10-08 is a
        // make-up workday, so the limit ends with 2022-10-08 (电子商务法 43, 民诉法 85).
        step(id, "deliverDeclaration", "arrivedAt: \"2022-09-16T15:00:00+08:00\"");
        JsonNode due =
                ask("{ dueItems(before: \"2022-12-01T00:00:00Z\", projectId: \"%s\", atPosition: %d) { nodes { recordId rule lastDay dueAt } } }"
                                .formatted(projectId, position()))
                        .path("dueItems")
                        .path("nodes");
        assertThat(due).hasSize(1);
        assertThat(due.path(0).path("recordId").asString()).isEqualTo(id);
        assertThat(due.path(0).path("lastDay").asString()).isEqualTo("2022-10-08");
        assertThat(due.path(0).path("dueAt").asString()).isEqualTo("2022-10-08T16:00:00Z");

        String early = "complaintId: \"%s\", occurredAt: \"2022-10-08T23:59:59+08:00\"".formatted(id);
        assertThat(refused("reinstateListings", early)).isEqualTo("DECLARATION_WAIT_RUNNING");
        step(id, "reinstateListings", "occurredAt: \"2022-10-09T00:00:00+08:00\"");
        JsonNode resolved = step(
                id,
                "resolveComplaint",
                "outcome: MEASURE_LIFTED, note: \"等待期满\", occurredAt: \"2022-10-10T09:00:00+08:00\"");
        assertThat(resolved.path("complaint").path("state").asString()).isEqualTo("RESOLVED");
        assertThat(figure("D16.HANDLED", null, "").path("value").asInt()).isEqualTo(1);
    }

    @Test
    void a_listing_has_one_open_complaint_at_a_time() {
        award();
        String first = resolvedComplaint(projectId, "2022-08-10T09:00:00+08:00");
        String second = "c-" + UUID.randomUUID();
        accepted("fileComplaint", complaint(second, projectId), "");
        JsonNode third = mutate("fileComplaint", complaint("c-" + UUID.randomUUID(), projectId), "complaint { id }");
        assertThat(third.path("userErrors").path(0).path("code").asString()).isEqualTo("ALREADY_EXISTS");
        assertThat(third.path("userErrors").path(0).path("args").path(0).asString())
                .isEqualTo(second);
        String reopening =
                "complaintId: \"%s\", reason: \"新证据\", occurredAt: \"2022-09-01T09:00:00+08:00\"".formatted(first);
        assertThat(refused("reopenComplaint", reopening)).isEqualTo("ALREADY_EXISTS");
    }

    @Test
    void lists_are_filtered_ordered_and_paged() {
        award();
        for (int i = 0; i < 5; i++) {
            accepted("fileComplaint", complaint("c-" + i + "-" + projectId, i + projectId), "");
        }
        String list = """
                { complaints(filter: {projectId: "%s", text: "运动"}, order: {field: RECEIVED_AT, direction: DESC}, %s, atPosition: %d) {
                  totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor startCursor } } }""";
        JsonNode page = ask(list.formatted(projectId, "first: 2", position())).path("complaints");
        assertThat(page.path("totalCount").asInt()).isEqualTo(5);
        assertThat(page.path("nodes")).hasSize(2);
        assertThat(page.path("pageInfo").path("hasNextPage").asBoolean()).isTrue();
        String end = page.path("pageInfo").path("endCursor").asString();
        JsonNode rest = ask(list.formatted(projectId, "first: 100, after: \"" + end + "\"", position()))
                .path("complaints");
        assertThat(rest.path("nodes")).hasSize(3);
        assertThat(rest.path("pageInfo").path("hasNextPage").asBoolean()).isFalse();
        String start = rest.path("pageInfo").path("startCursor").asString();
        JsonNode back = ask(list.formatted(projectId, "last: 2, before: \"" + start + "\"", position()))
                .path("complaints");
        assertThat(back.path("nodes")).isEqualTo(page.path("nodes"));
    }
}
