package io.caseledger.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.Journey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A desk sees what agencies, workstations and screenings leave on it in one list. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MixedDeskJourneyTest extends Journey {
    private final String market = "market-" + projectId;
    private final String customs = "customs-" + projectId;

    private void agenciesAgree() {
        accepted("awardProject", """
                projectId: "%s", direction: DIRECTION_1, title: "企业知识产权维权能力提升试点",
                undertakingUnit: {name: "防城港市知识产权协会"}, startsOn: "2022-07-01", endsOn: "2023-07-01"\
                """.formatted(projectId), "");
        accepted("proposeMechanism", """
                mechanismId: "m-%s", projectId: "%s", title: "电子商务领域专利行政执法协作机制",
                field: ECOMMERCE_PATENT_ENFORCEMENT, purpose: "线索互通", occurredAt: "2022-08-01T09:00:00+08:00"\
                """.formatted(projectId, projectId), "");
        join(market, "MARKET_SUPERVISION", "防城港市市场监督管理局");
        join(customs, "CUSTOMS", "防城港海关");
        accepted("signMechanismAgreement", """
                mechanismId: "m-%s", signatories: ["%s", "%s"], signedOn: "2022-08-10",
                agreement: {documentNumber: "防市监协〔2022〕3号", sha256: "%s", keptAt: "档案柜 5"}\
                """.formatted(projectId, market, customs, "a".repeat(64)), "");
        accepted(
                "bringMechanismIntoForce", "mechanismId: \"m-%s\", inForceOn: \"2022-08-15\"".formatted(projectId), "");
    }

    private void join(String memberId, String kind, String name) {
        accepted("joinMechanism", """
                mechanismId: "m-%s", memberId: "%s", occurredAt: "2022-08-02T09:00:00+08:00",
                agency: {kind: %s, organisation: {name: "%s"}, contact: {name: "黄某"}, locality: "港口区"}\
                """.formatted(projectId, memberId, kind, name), "");
    }

    private void asked(String id, String more) {
        accepted(
                "requestCoInvestigation",
                """
                coInvestigationId: "%s-%s", mechanismId: "m-%s", from: "%s", to: ["%s"], subject: "核查进口来源",
                facts: "涉嫌假冒专利的商品经互市入境", evidence: [%s], occurredAt: "2022-09-26T10:00:00+08:00"%s\
                """.formatted(id, projectId, projectId, market, customs, evidence(), more),
                "");
    }

    private void shared() {
        accepted("shareInformation", """
                shareId: "x-%s", mechanismId: "m-%s", from: "%s", to: ["%s"], subject: "外观设计专利纠纷",
                right: {kind: DESIGN_PATENT, number: "ZL202130123456.7", title: "电动螺丝刀"}, facts: "三家店铺销售假冒同款",
                evidence: [%s], classification: INTERNAL, occurredAt: "2022-09-26T10:00:00+08:00"\
                """.formatted(projectId, projectId, market, customs, evidence()), "");
    }

    private void helpWanted(String id, String county) {
        accepted("fileAssistanceRequest", """
                assistanceRequestId: "%s-%s", projectId: "%s", need: MEDIATION, rightKind: TRADE_MARK, county: %s,
                applicant: {kind: ENTERPRISE, name: "东兴市红木家具厂", uscc: "91350100M000100Y43"}, facts: "商标被假冒",
                occurredAt: "2022-10-10T09:00:00+08:00"\
                """.formatted(id, projectId, projectId, county), "");
    }

    private void screened() {
        String screening = "s-" + projectId;
        accepted("beginScreening", """
                screeningId: "%s", projectId: "%s", number: "防知排〔2022〕9号",
                enterprise: {name: "广西海鸥食品有限公司", uscc: "91350100M000100Y43", industry: "食品制造业", county: "港口区", staffCount: 86},
                inventory: [], occurredAt: "2022-08-01T09:00:00+08:00"\
                """.formatted(screening, projectId), "");
        accepted("assessClause", """
                screeningId: "%s", clauseId: "FEE-2", conclusion: RISK, finding: "包装标注失效专利，可能构成假冒", likelihood: 5,
                impact: 4, measure: "更换包装", owner: "陈经理", dueOn: "2022-10-31", occurredAt: "2022-08-02T09:00:00+08:00"\
                """.formatted(screening), "");
    }

    private void planned() {
        accepted("planWorkstation", """
                workstationId: "w-%s", projectId: "%s", name: "北部湾维权援助工作站",
                host: {name: "广西北部湾𬭚业有限公司", uscc: "91310000775785552L"}, county: DONGXING, address: "兴港大道 1 号",
                specialities: [TRADE_MARK], needs: [MEDIATION], staff: [{name: "农小明", qualification: MEDIATOR}],
                planner: "覃科长", occurredAt: "2022-07-01T09:00:00+08:00"\
                """.formatted(projectId, projectId), "");
    }

    private JsonNode search(String text, String more) {
        return ask("""
                        { search(text: "%s", projectId: "%s", atPosition: %d%s) { totalCount
                          nodes { record { kind title state open } } pageInfo { hasNextPage endCursor } } }""".formatted(text, projectId, position(), more)).path("search");
    }

    private static List<String> kinds(JsonNode found) {
        var kinds = new ArrayList<String>();
        found.path("nodes").forEach(it -> kinds.add(it.at("/record/kind").asString()));
        return kinds;
    }

    private static List<String> ids(JsonNode found) {
        var ids = new ArrayList<String>();
        found.path("nodes").forEach(it -> ids.add(it.path("id").asString()));
        return ids;
    }

    @Test
    void records_of_all_kinds_are_found_by_their_texts_in_one_list() {
        agenciesAgree();
        asked("r", "");
        shared();
        helpWanted("a", "DONGXING");
        screened();
        planned();
        var all = List.of("assistance_requests", "information_shares", "co_investigations", "screenings");
        assertThat(kinds(search("假冒", ""))).as("the latest first").isEqualTo(all);
        JsonNode page = search("假冒", ", first: 2");
        assertThat(page.path("totalCount").asInt()).isEqualTo(4);
        JsonNode rest = search(
                "假冒",
                ", first: 2, after: \"%s\""
                        .formatted(page.at("/pageInfo/endCursor").asString()));
        assertThat(kinds(page)).isEqualTo(all.subList(0, 2));
        assertThat(kinds(rest)).isEqualTo(all.subList(2, 4));
        assertThat(rest.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        JsonNode station = search("𬭚业 北部湾", "");
        assertThat(station.at("/nodes/0/record/title").asString()).isEqualTo("北部湾维权援助工作站 / 广西北部湾𬭚业有限公司");
        assertThat(kinds(search("港海", ""))).containsExactly("mechanisms");
        assertThat(search("港海", "").at("/nodes/0/record/open").asBoolean())
                .as("in force")
                .isFalse();
        assertThat(kinds(search("FCG", ""))).isEmpty();
    }

    @Test
    void what_is_overdue_comes_by_its_limit_and_a_queue_by_who_has_it() {
        agenciesAgree();
        asked("late", "");
        asked("later", ", dueOn: \"2022-10-09\"");
        asked("void", "");
        accepted(
                "voidCoInvestigation",
                "coInvestigationId: \"void-%s\", reason: \"误录\", occurredAt: \"2022-09-27T09:00:00+08:00\""
                        .formatted(projectId),
                "");
        planned();
        JsonNode overdue = ask("{ overdue(projectId: \"%s\", atPosition: %d) { totalCount nodes { id dueAt } } }"
                        .formatted(projectId, position()))
                .path("overdue");
        assertThat(ids(overdue)).containsExactly("later-" + projectId, "late-" + projectId);
        assertThat(overdue.at("/nodes/1/dueAt").asString()).isEqualTo("2022-10-20T16:00:00Z");
        JsonNode queue =
                ask("{ myWorkQueue(officer: \"覃科长\", projectId: \"%s\", atPosition: %d) { totalCount nodes { id } } }"
                                .formatted(projectId, position()))
                        .path("myWorkQueue");
        assertThat(ids(queue)).containsExactly("w-" + projectId);
        accepted(
                "voidWorkstation",
                "workstationId: \"w-%s\", reason: \"误录\", occurredAt: \"2022-07-02T09:00:00+08:00\""
                        .formatted(projectId),
                "");
        assertThat(ask("{ myWorkQueue(officer: \"覃科长\", projectId: \"%s\", atPosition: %d) { totalCount } }"
                                .formatted(projectId, position()))
                        .at("/myWorkQueue/totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void any_kind_is_counted_by_its_facts() {
        agenciesAgree();
        helpWanted("a", "DONGXING");
        helpWanted("b", "DONGXING");
        helpWanted("c", "SHANGSI");
        screened();
        JsonNode rows = ask("""
                { statistics(kind: "assistance_requests", groupBy: ["county"], bucket: QUARTER, on: "filedAt",
                  filter: {projectId: "%s"}, atPosition: %d) { from values { value } count } }""".formatted(projectId, position())).path("statistics");
        assertThat(rows).hasSize(2);
        var counts = new ArrayList<String>();
        rows.forEach(it -> counts.add(it.path("from").asString() + " "
                + it.at("/values/0/value").asString() + " " + it.path("count").asInt()));
        assertThat(counts).containsExactlyInAnyOrder("2022-10-01 DONGXING 2", "2022-10-01 SHANGSI 1");
        JsonNode states =
                ask("{ recordsByState(kind: \"screenings\", projectId: \"%s\", atPosition: %d) { state open count } }"
                                .formatted(projectId, position()))
                        .path("recordsByState");
        assertThat(states).hasSize(1);
        assertThat(states.at("/0/state").asString()).isEqualTo("DRAFT");
        assertThat(states.at("/0/open").asBoolean()).isTrue();
    }
}
