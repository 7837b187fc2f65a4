package io.caseledger.referral.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.Journey;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferralJourneyTest extends Journey {

    @Test
    void two_leads_with_receipts_from_local_bodies_meet_direction_16() {
        award();
        referred("r1", "lead-1", true);
        referred("r2", "lead-1", true); // the same lead to a second body is one
        referred("r3", "lead-3", false); // not a local body
        JsonNode figure = figure("D16.REFERRED", position(), "");
        assertThat(figure.path("value").asInt()).isEqualTo(1);
        JsonNode items =
                ask("{ indicatorItems(indicatorId: \"D16.REFERRED\", projectId: \"%s\", counted: false) { nodes { recordId reason { zh } lacking } } }"
                                .formatted(projectId))
                        .path("indicatorItems")
                        .path("nodes");
        assertThat(items).hasSize(2);
        assertThat(items.path(0).path("reason").path("zh").asString()).contains("属同一事项");
        assertThat(items.path(1).path("lacking").asString()).isEqualTo("local");

        referred("r4", "lead-4", true);
        step("r4", "declineReferral", "reason: \"不属于管辖范围\", occurredAt: \"2022-08-06T09:00:00+08:00\"");
        assertThat(figure("D16.REFERRED", position(), "").path("value").asInt()).isEqualTo(2);
        JsonNode met = figure("D16", null, "");
        assertThat(met.path("met").asBoolean()).isTrue();
        assertThat(met.path("metBy").path(0).asString()).isEqualTo("D16.REFERRED");

        step("r2", "voidReferral", "reason: \"重复\", occurredAt: \"2022-08-07T09:00:00+08:00\"");
        assertThat(figure("D16.REFERRED", position(), "").path("value").asInt()).isEqualTo(2);
        step("r1", "voidReferral", "reason: \"重复\", occurredAt: \"2022-08-07T09:00:00+08:00\"");
        assertThat(figure("D16", position(), "").path("met").asBoolean()).isFalse();
    }

    private void referred(String id, String lead, boolean local) {
        accepted("draftReferral", """
                referralId: "%s", projectId: "%s", leadId: "%s", number: "防知移〔2022〕%s号", leadType: PASSING_OFF,
                right: {kind: TRADE_MARK, number: "12345678", title: "海鸥"}, suspect: {organisation: {name: "某鞋店"}},
                facts: "假冒注册商标", valueInYuan: 30000, evidence: [%s],
                recipient: {name: "某市场监督管理局", kind: MARKET_SUPERVISION, local: %s, locality: "防城港市"},
                legalBasis: "商标法第六十条", crime: false, officers: [{name: "王五"}], occurredAt: "2022-08-01T09:00:00+08:00"\
                """.formatted(id + projectId, projectId, lead, id, evidence(), local), "");
        step(id, "approveReferral", "approver: \"赵六\", occurredAt: \"2022-08-02T09:00:00+08:00\"");
        step(id, "sendReferral", "sentAt: \"2022-08-03T09:00:00+08:00\"");
        step(
                id,
                "recordReceipt",
                "receiptNumber: \"回执-%s\", signer: \"钱七\", receiptedAt: \"2022-08-04T09:00:00+08:00\"".formatted(id));
    }

    @Override
    protected JsonNode step(String id, String mutation, String input) {
        return accepted(mutation, "referralId: \"%s\", %s".formatted(id + projectId, input), "referral { state }");
    }
}
