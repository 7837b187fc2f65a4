package io.caseledger.dispute.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.Journey;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Steps that the journeys of dispute cases share; a time is on the clock of Shanghai, as {@code 2025-06-04T10:00}. */
abstract class DisputeStory extends Journey {
    static final String CERTIFICATE = """
            {kind: RIGHT_CERTIFICATE, title: "外观设计专利证书", keptAt: "档案柜 2",
             sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}""";

    /** The project of direction 1; {@code projectId} is for complaints. */
    final String cases = "d1-" + UUID.randomUUID();

    final void awardDirection1() {
        accepted("awardProject", """
                projectId: "%s", direction: DIRECTION_1, title: "企业知识产权维权能力提升试点",
                undertakingUnit: {name: "防城港市知识产权保护协会"}, startsOn: "2025-01-01", endsOn: "2026-01-01"\
                """.formatted(cases), "");
    }

    static String at(String local) {
        return "\"%s:00+08:00\"".formatted(local);
    }

    /** Registers a case of e-commerce about a design patent, with two respondents; gives its id. */
    final String register(String number, String receivedAt, String more) {
        String id = "d-" + UUID.randomUUID();
        accepted(
                "registerDisputeCase",
                """
                caseId: "%s", projectId: "%s", caseNumber: "%s", channel: ASSISTANCE_APPLICATION,
                disputeType: INFRINGEMENT,
                petitioners: [{ref: "P1", kind: ORGANISATION, name: "防城港𬭚业有限公司", uscc: "91350100M000100Y43"}],
                respondents: [{ref: "R1", kind: ORGANISATION, name: "东兴市某日用品店"},
                              {ref: "R2", kind: PERSON, name: "韦某", phone: "13800000000"}],
                rights: [{kind: DESIGN_PATENT, number: "ZL202130000001.X", title: "水壶", legalStatus: IN_FORCE}],
                ecommerce: true, platform: "海淘网", county: "东兴市", needs: [INFRINGEMENT_OPINION],
                facts: "店铺销售的水壶与授权外观设计相同", evidence: [%s, %s], receivedAt: %s%s\
                """.formatted(id, cases, number, CERTIFICATE, evidence(), at(receivedAt), more),
                "");
        return id;
    }

    final JsonNode act(String id, String mutation, String occurredAt, String more) {
        return act(id, mutation, occurredAt, more, "state");
    }

    /** Takes a step that must be accepted; gives the case with these fields. */
    final JsonNode act(String id, String mutation, String occurredAt, String more, String fields) {
        return accepted(mutation, input(id, occurredAt, more), "dispute { %s }".formatted(fields))
                .path("dispute");
    }

    /** Takes a step that must be refused; gives the first reason. */
    final JsonNode reason(String id, String mutation, String occurredAt, String more) {
        JsonNode payload = mutate(mutation, input(id, occurredAt, more), "");
        assertThat(payload.path("id").isNull()).as(payload.toString()).isTrue();
        return payload.path("userErrors").path(0);
    }

    private static String input(String id, String occurredAt, String more) {
        return "caseId: \"%s\", occurredAt: %s %s".formatted(id, at(occurredAt), more);
    }

    final JsonNode show(String id, String fields) {
        return ask("{ disputeCase(id: \"%s\", atPosition: %d) { %s } }".formatted(id, position(), fields))
                .path("disputeCase");
    }

    /** Accepted and assisted. */
    final String assisted(String number, String receivedAt, String acceptedAt) {
        String id = register(number, receivedAt, "");
        act(id, "acceptDisputeCase", acceptedAt, "");
        act(id, "startAssistance", acceptedAt, "");
        return id;
    }

    final int counted() {
        String query = "{ indicatorProgress(projectId: \"%s\", after: %d) { figures { indicator { id } value } } }";
        for (JsonNode figure : ask(query.formatted(cases, position()))
                .path("indicatorProgress")
                .path("figures")) {
            if (figure.path("indicator").path("id").asString().equals("D1.CASES")) {
                return figure.path("value").asInt();
            }
        }
        throw new AssertionError("No figure of D1.CASES");
    }
}
