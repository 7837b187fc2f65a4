package io.caseledger.collaboration.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.Journey;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CollaborationJourneyTest extends Journey {
    private final String mechanism = "m-" + UUID.randomUUID();
    private final String market = "market-" + mechanism;
    private final String customs = "customs-" + mechanism;
    private final String platform = "platform-" + mechanism;

    @Test
    void agencies_agree_and_the_indicator_is_met_on_the_day_of_entry() {
        propose();
        assertThat(mechanismFigure("").path("value").asInt()).isZero();
        String early = "mechanismId: \"%s\", inForceOn: \"2022-08-15\"".formatted(mechanism);
        assertThat(refused("bringMechanismIntoForce", early)).isEqualTo("MECHANISM_STATE_FORBIDS");
        sign(market);
        assertThat(refused("bringMechanismIntoForce", early)).isEqualTo("TOO_FEW_SIGNATORIES");
        sign(customs);
        JsonNode entered = accepted(
                "bringMechanismIntoForce",
                early,
                "collaborationMechanism { state inForceOn agreed entered signedOn members { memberId signedOn agency { kind organisation { name } contact { name } locality } } force { from until } agreement { documentNumber } }");
        JsonNode shown = entered.path("collaborationMechanism");
        assertThat(shown.path("state").asString()).isEqualTo("IN_FORCE");
        assertThat(shown.path("agreed").asBoolean()).isTrue();
        assertThat(shown.path("force").path(0).path("from").asString()).isEqualTo("2022-08-14T16:00:00Z");
        assertThat(shown.path("members")).hasSize(3);
        assertThat(mechanismFigure(", asOf: \"2022-08-14\"").path("value").asInt())
                .isZero();
        JsonNode figure = mechanismFigure("");
        assertThat(figure.path("value").asInt()).isEqualTo(1);
        assertThat(figure.path("met").asBoolean()).isTrue();

        leave(customs, "2022-10-01T09:00:00+08:00");
        assertThat(mechanismFigure("").path("met").asBoolean()).isTrue();
        accepted(
                "voidMechanismMembership",
                "mechanismId: \"%s\", memberId: \"%s\", reason: \"误录\", occurredAt: \"2022-11-01T09:00:00+08:00\""
                        .formatted(mechanism, customs),
                "");
        assertThat(mechanismFigure("").path("value").asInt()).isZero();
        JsonNode item = ask("""
                        { indicatorItems(indicatorId: "D1.MECHANISM", projectId: "%s") {
                          nodes { recordId counted lacking reason { zh } events { type } } } }""".formatted(projectId))
                .path("indicatorItems")
                .path("nodes")
                .path(0);
        assertThat(item.path("recordId").asString()).isEqualTo(mechanism);
        assertThat(item.path("lacking").asString()).isEqualTo("agreed");
        assertThat(item.path("reason").path("zh").asString()).isEqualTo("生效之日加入并签署协议的单位不足两家");
    }

    @Test
    void members_ask_each_other_and_the_counts_of_open_requests_are_exact() {
        bringIntoForce();
        // Sent on 2022-09-26 (Monday): 27 to 30 September are 4 working days; 1 to 7 October is the holiday; 8 and 9
        // October are worked instead, so 6; 10 to 14 October make 11, and 17 to 20 October 15 (民诉法 85 counting).
        String asked = request(market, customs, platform, "");
        JsonNode due = due();
        assertThat(due).hasSize(1);
        assertThat(due.path(0).path("recordId").asString()).isEqualTo(asked);
        assertThat(due.path(0).path("kind").asString()).isEqualTo("co_investigations");
        assertThat(due.path(0).path("lastDay").asString()).isEqualTo("2022-10-20");
        assertThat(due.path(0).path("source").path("zh").asString()).contains("政策选择");
        String second = request(customs, market, platform, ", dueOn: \"2022-10-09\"");
        assertThat(due()).hasSize(2);
        loads("2022-10-10T00:00:00+08:00", "1 1 1 0", "1 1 0 1", "2 0 1 0");
        loads("2022-10-09T23:59:59+08:00", "1 1 0 0", "1 1 0 0", "2 0 0 0");

        String answer = """
                memberId: "%s", outcome: CONFIRMED, answer: "查实三票", evidence: [%s],\
                 occurredAt: "2022-10-21T00:00:00+08:00\"""".formatted(customs, evidence());
        assertThat(refused("answerCoInvestigation", of(asked, answer))).isEqualTo("CO_INVESTIGATION_STATE_FORBIDS");
        take(
                "receiveCoInvestigation",
                asked,
                "memberId: \"%s\", receivedBy: \"收文员\", occurredAt: \"2022-09-27T09:00:00+08:00\"".formatted(customs));
        JsonNode answered = take("answerCoInvestigation", asked, answer);
        assertThat(answered.path("state").asString()).isEqualTo("RECEIVED");
        assertThat(answered.path("recipients").path(0).path("late").asBoolean()).isTrue();
        assertThat(answered.path("overdue").asBoolean()).isTrue();
        loads("2022-10-10T00:00:00+08:00", "1 1 1 0", "0 1 0 1", "2 0 1 0");

        take(
                "receiveCoInvestigation",
                asked,
                "memberId: \"%s\", receivedBy: \"客服\", occurredAt: \"2022-09-28T09:00:00+08:00\"".formatted(platform));
        take(
                "requestCoInvestigationExtension",
                asked,
                "memberId: \"%s\", until: \"2022-11-30\", reason: \"数据量大\", occurredAt: \"2022-10-10T09:00:00+08:00\""
                        .formatted(platform));
        JsonNode extended = take(
                "decideCoInvestigationExtension",
                asked,
                "granted: true, reason: \"同意\", occurredAt: \"2022-10-11T09:00:00+08:00\"");
        assertThat(extended.path("dueOn").asString()).isEqualTo("2022-11-30");
        assertThat(due().path(1).path("lastDay").asString()).isEqualTo("2022-11-30");
        JsonNode declined = take(
                "declineCoInvestigation",
                asked,
                "memberId: \"%s\", reason: \"无此店铺\", occurredAt: \"2022-11-30T23:59:59+08:00\"".formatted(platform));
        assertThat(declined.path("state").asString()).isEqualTo("ANSWERED");
        assertThat(declined.path("recipients").path(1).path("late").asBoolean()).isFalse();
        assertThat(declined.path("overdue").asBoolean()).isFalse();
        loads("2022-12-01T00:00:00+08:00", "1 0 1 0", "0 1 0 1", "1 0 1 0");

        assertThat(overdue()).containsExactly(second);
        take("withdrawCoInvestigation", second, "reason: \"已自行查清\", occurredAt: \"2022-12-01T09:00:00+08:00\"");
        loads("2022-12-02T00:00:00+08:00", "0 0 0 0", "0 0 0 0", "0 0 0 0");
        String third = request(platform, market, customs, "");
        loads("2022-12-02T00:00:00+08:00", "1 0 1 0", "1 0 1 0", "0 1 0 1");
        take("voidCoInvestigation", third, "reason: \"误录\", occurredAt: \"2022-12-02T09:00:00+08:00\"");
        loads("2022-12-02T00:00:00+08:00", "0 0 0 0", "0 0 0 0", "0 0 0 0");
        assertThat(due()).isEmpty();
        assertThat(overdue()).isEmpty();
    }

    @Test
    void shared_information_says_who_received_and_who_read_it() {
        bringIntoForce();
        leave(platform, "2022-09-20T09:00:00+08:00");
        JsonNode toOneWhoLeft = mutate("shareInformation", share("x-" + mechanism, platform), "");
        assertThat(toOneWhoLeft.path("userErrors").path(0).path("code").asString())
                .isEqualTo("MEMBER_NOT_THEN");
        assertThat(toOneWhoLeft.path("userErrors").path(0).path("field").asString())
                .isEqualTo("input.to[1]");

        String police = "police-" + mechanism;
        join(police, "POLICE", "防城港市公安局", "2022-09-21T09:00:00+08:00");
        String id = "s-" + mechanism;
        JsonNode shared = accepted(
                        "shareInformation",
                        share(id, police),
                        "informationShare { from { name } unreadBy right { number } classification }")
                .path("informationShare");
        assertThat(shared.path("from").path("name").asString()).isEqualTo("防城港市市场监督管理局");
        assertThat(shares("unreadBy: \"%s\"".formatted(customs))).containsExactly(id);

        read(id, customs, "关员甲", "2022-09-27T09:00:00+08:00");
        read(id, customs, "关员乙", "2022-09-28T09:00:00+08:00");
        assertThat(shares("mechanismId: \"%s\", unreadBy: \"%s\"".formatted(mechanism, customs)))
                .isEmpty();
        assertThat(shares("recipient: \"%s\"".formatted(customs))).containsExactly(id);
        assertThat(shares("unreadBy: \"%s\", text: \"螺丝刀\"".formatted(police))).containsExactly(id);

        accepted(
                "recallInformation",
                "shareId: \"%s\", reason: \"数据有误\", occurredAt: \"2022-09-29T09:00:00+08:00\"".formatted(id),
                "");
        assertThat(refused("confirmInformationRead", receipt(id, police, "民警", "2022-09-30T09:00:00+08:00")))
                .isEqualTo("SHARE_RECALLED");
        JsonNode recalled = ask("""
                        { informationShare(id: "%s", atPosition: %d) { state recallReason recalledAt unreadBy
                          recipients { memberId name readBy readAt } } }""".formatted(id, position())).path("informationShare");
        assertThat(recalled.path("state").asString()).isEqualTo("RECALLED");
        assertThat(recalled.path("unreadBy")).isEmpty();
        JsonNode reader = recalled.path("recipients").path(0);
        assertThat(reader.path("readBy").asString()).isEqualTo("关员甲");
        assertThat(reader.path("readAt").asString()).isEqualTo("2022-09-27T01:00:00Z");
        assertThat(recalled.path("recipients").path(1).path("readAt").isNull()).isTrue();

        accepted(
                "voidInformationShare",
                "shareId: \"%s\", reason: \"登记错误\", occurredAt: \"2022-09-30T09:00:00+08:00\"".formatted(id),
                "");
        assertThat(shares("states: [VOIDED]")).containsExactly(id);
    }

    @Test
    void lists_are_filtered_ordered_and_paged() {
        bringIntoForce();
        for (int i = 0; i < 3; i++) {
            request(market, customs, platform, "");
        }
        String list = """
                { coInvestigationRequests(filter: {mechanismId: "%s", awaiting: "%s"}, order: {field: DUE_AT, direction: DESC}, %s, atPosition: %d) {
                  totalCount nodes { id } pageInfo { hasNextPage endCursor } } }""";
        JsonNode page =
                ask(list.formatted(mechanism, customs, "first: 2", position())).path("coInvestigationRequests");
        assertThat(page.path("totalCount").asInt()).isEqualTo(3);
        assertThat(page.path("nodes")).hasSize(2);
        String end = page.path("pageInfo").path("endCursor").asString();
        JsonNode rest = ask(list.formatted(mechanism, customs, "first: 2, after: \"" + end + "\"", position()))
                .path("coInvestigationRequests");
        assertThat(rest.path("nodes")).hasSize(1);
        JsonNode mechanisms = ask("""
                        { collaborationMechanisms(filter: {projectId: "%s", states: [IN_FORCE], field: ECOMMERCE_PATENT_ENFORCEMENT, memberId: "%s", text: "海关"}) {
                          totalCount nodes { id } } collaborationMembers(mechanismId: "none") { openIncoming } }""".formatted(projectId, customs));
        assertThat(mechanisms.path("collaborationMechanisms").path("totalCount").asInt())
                .isEqualTo(1);
        assertThat(mechanisms.path("collaborationMembers").isNull()).isTrue();
    }

    private void propose() {
        accepted("awardProject", """
                projectId: "%s", direction: DIRECTION_1, title: "企业知识产权维权能力提升试点",
                undertakingUnit: {name: "防城港市知识产权协会"}, partners: [],
                startsOn: "2022-07-01", endsOn: "2023-07-01"\
                """.formatted(projectId), "");
        accepted("proposeMechanism", """
                mechanismId: "%s", projectId: "%s", title: "电子商务领域专利行政执法协作机制",
                field: ECOMMERCE_PATENT_ENFORCEMENT, purpose: "线索互通、协查互助", occurredAt: "2022-08-01T09:00:00+08:00"\
                """.formatted(mechanism, projectId), "");
        join(market, "MARKET_SUPERVISION", "防城港市市场监督管理局", "2022-08-02T09:00:00+08:00");
        join(customs, "CUSTOMS", "防城港海关", "2022-08-03T09:00:00+08:00");
        join(platform, "PLATFORM", "互市贸易平台", "2022-08-04T09:00:00+08:00");
    }

    private void bringIntoForce() {
        propose();
        sign(market);
        sign(customs);
        accepted("bringMechanismIntoForce", "mechanismId: \"%s\", inForceOn: \"2022-08-15\"".formatted(mechanism), "");
    }

    private void join(String memberId, String kind, String name, String at) {
        accepted("joinMechanism", """
                mechanismId: "%s", memberId: "%s", occurredAt: "%s", agency: {kind: %s, organisation: {name: "%s"},
                contact: {name: "黄某", phone: "0770-12315"}, locality: "港口区"}\
                """.formatted(mechanism, memberId, at, kind, name), "");
    }

    private void leave(String memberId, String at) {
        accepted(
                "leaveMechanism",
                "mechanismId: \"%s\", memberId: \"%s\", reason: \"改制\", occurredAt: \"%s\""
                        .formatted(mechanism, memberId, at),
                "");
    }

    private void sign(String memberId) {
        accepted("signMechanismAgreement", """
                mechanismId: "%s", signatories: ["%s"], signedOn: "2022-08-10",
                agreement: {documentNumber: "防市监协〔2022〕3号", sha256: "%s", keptAt: "档案柜 5"}\
                """.formatted(mechanism, memberId, "a".repeat(64)), "");
    }

    private JsonNode mechanismFigure(String arguments) {
        return figure("D1.MECHANISM", position(), arguments);
    }

    private String request(String from, String to, String also, String dueOn) {
        String id = "r-" + UUID.randomUUID();
        accepted("requestCoInvestigation", """
                coInvestigationId: "%s", mechanismId: "%s", from: "%s", to: ["%s", "%s"], subject: "核查进口来源",
                facts: "涉嫌假冒专利的商品经互市入境", evidence: [%s], occurredAt: "2022-09-26T10:00:00+08:00"%s\
                """.formatted(id, mechanism, from, to, also, evidence(), dueOn), "");
        return id;
    }

    private static String of(String id, String input) {
        return "coInvestigationId: \"%s\", %s".formatted(id, input);
    }

    private JsonNode take(String mutation, String id, String input) {
        return accepted(
                        mutation,
                        of(id, input),
                        "coInvestigationRequest { state overdue dueOn recipients { memberId stage late } }")
                .path("coInvestigationRequest");
    }

    private JsonNode due() {
        return ask("""
                        { dueItems(before: "2023-06-01T00:00:00Z", projectId: "%s", atPosition: %d) {
                          nodes { recordId kind lastDay source { zh } } } }""".formatted(projectId, position())).path("dueItems").path("nodes");
    }

    private List<String> overdue() {
        return ids(ask("""
                        { coInvestigationRequests(filter: {mechanismId: "%s", overdueAt: "2022-12-01T00:00:00+08:00"}, atPosition: %d) { nodes { id } } }""".formatted(mechanism, position())).path("coInvestigationRequests"));
    }

    private List<String> shares(String filter) {
        return ids(ask("{ informationShares(filter: {%s}, atPosition: %d) { nodes { id } } }"
                        .formatted(filter, position()))
                .path("informationShares"));
    }

    private static List<String> ids(JsonNode list) {
        var ids = new ArrayList<String>();
        list.path("nodes").forEach(it -> ids.add(it.path("id").asString()));
        return ids;
    }

    /** Open incoming and outgoing requests, then the overdue ones, of market supervision, customs and the platform. */
    private void loads(String overdueAt, String... expected) {
        JsonNode members = ask("""
                        { collaborationMembers(mechanismId: "%s", overdueAt: "%s", atPosition: %d) {
                          member { memberId } openIncoming openOutgoing overdueIncoming overdueOutgoing } }""".formatted(mechanism, overdueAt, position())).path("collaborationMembers");
        var found = new ArrayList<String>();
        members.forEach(it -> found.add("%d %d %d %d"
                .formatted(
                        it.path("openIncoming").asInt(),
                        it.path("openOutgoing").asInt(),
                        it.path("overdueIncoming").asInt(),
                        it.path("overdueOutgoing").asInt())));
        assertThat(found).containsExactly(expected);
    }

    private String share(String id, String second) {
        return """
                shareId: "%s", mechanismId: "%s", from: "%s", to: ["%s", "%s"], subject: "外观设计专利纠纷",
                right: {kind: DESIGN_PATENT, number: "ZL202130123456.7", title: "电动螺丝刀"}, facts: "三家店铺销售同款",
                evidence: [%s], classification: CONFIDENTIAL, occurredAt: "2022-09-26T10:00:00+08:00"\
                """.formatted(id, mechanism, market, customs, second, evidence());
    }

    private static String receipt(String id, String memberId, String readBy, String at) {
        return "shareId: \"%s\", memberId: \"%s\", readBy: \"%s\", occurredAt: \"%s\""
                .formatted(id, memberId, readBy, at);
    }

    private void read(String id, String memberId, String readBy, String at) {
        accepted("confirmInformationRead", receipt(id, memberId, readBy, at), "");
    }
}
