package io.caseledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.history.HistoricalParty;
import io.caseledger.history.MatchKeys;
import io.caseledger.shared.IpRight;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** One natural person of each kind that a record can name, entered through the API under a name that stands nowhere else. */
final class ErasedPeople {
    private static final String WHEN = "occurredAt: \"2023-03-20T18:00:00+08:00\"";
    private static final String CODE = "91350100M000100Y43";
    private static final String PICTURE =
            "{kind: SCREENSHOT, title: \"截图\", keptAt: \"柜 1\", sha256: \"%s\"}".formatted("0a".repeat(32));
    private static final String MARK = "12345678";
    private static final String RIGHT = "right: {kind: TRADE_MARK, number: \"%s\", title: \"海鸥\"}".formatted(MARK);

    /** Takes a mutation, and gives the id of its record. */
    interface Door {
        String accepted(String mutation, String input) throws Exception;
    }

    private final Door door;

    /** Where the name is shown, by the id of the person: a query, and the way to the name in its answer. */
    private final Map<String, String[]> shownAt = new LinkedHashMap<>();

    private final Map<String, String> names = new LinkedHashMap<>();

    ErasedPeople(Door door) {
        this.door = door;
    }

    /** What somebody who tries out her name would look for: digests of it for which no key is needed. */
    List<String> guesses() {
        String listing = String.join("\0", names.get("c#rightHolder"), "TRADE_MARK", MARK, "shop-1", "某购物平台", "1");
        String day = String.join("\n", "TrainingLecturer", "p", names.get("class#s-1.lecturer"), "2023-03-01");
        return List.of(
                UUID.nameUUIDFromBytes(listing.getBytes(UTF_8)).toString(),
                UUID.nameUUIDFromBytes(day.getBytes(UTF_8)).toString(),
                Objects.requireNonNull(MatchKeys.matter(
                        IpRight.Kind.TRADE_MARK,
                        MARK,
                        List.of(new HistoricalParty("某公司", CODE)),
                        List.of(new HistoricalParty("东郭蘅滢", null)))));
    }

    /** Names by the ids of persons. */
    Map<String, String> names() {
        return names;
    }

    private void is(String personId, String name, String query, String path) {
        names.put(personId, name);
        shownAt.put(personId, new String[] {query, path});
    }

    void enter() throws Exception {
        award("d16", "DIRECTION_16");
        award("d1", "DIRECTION_1");
        award("d9", "DIRECTION_9");
        sellers();
        suspect();
        party();
        assisted();
        contact();
        owner();
        researched();
        is(
                "class#s-1.lecturer",
                "百里蒄潼",
                "trainingSession(classId: \"class\", sessionId: \"s-1\") { lecturer }",
                "/trainingSession/lecturer");
    }

    private void award(String id, String direction) throws Exception {
        String eligible = direction.equals("DIRECTION_16")
                ? "eligibility: {registeredInCity: true, independentLegalPerson: true, sellsIndustrialGoods: true},"
                : "";
        door.accepted("awardProject", """
                projectId: "%s", direction: %s, title: "项目", undertakingUnit: {name: "协会", uscc: "%s"}, %s
                startsOn: "2023-01-01", endsOn: "2024-01-01\"""".formatted(id, direction, CODE, eligible));
    }

    private void sellers() throws Exception {
        is("c#seller", "亓官妤蓥", "complaint(id: \"c\") { seller { name } }", "/complaint/seller/name");
        is("c#rightHolder", "微生芃湲", "complaint(id: \"c\") { rightHolder { name } }", "/complaint/rightHolder/name");
        door.accepted(
                "fileComplaint", """
                complaintId: "c", projectId: "d16", kind: COMPLAINT, platform: "某购物平台", rightHolder: {name: "%s"},
                %s, seller: {name: "%s", shopId: "shop-1"}, facts: "假冒", evidence: [%s],
                listings: [{url: "https://item.example.com/1", itemNumber: "1", title: "鞋"}],
                noticeReceivedAt: "2023-03-20T18:00:00+08:00\"""".formatted(names.get("c#rightHolder"), RIGHT, names.get("c#seller"), PICTURE));
    }

    private void suspect() throws Exception {
        is(
                "r#suspect",
                "夹谷堇沄",
                "referral(id: \"r\") { suspect { organisation { name } } }",
                "/referral/suspect/organisation/name");
        door.accepted("draftReferral", """
                referralId: "r", projectId: "d16", leadId: "lead", number: "移 1 号", leadType: PASSING_OFF, %s,
                suspect: {organisation: {name: "%s"}}, facts: "假冒", valueInYuan: 30000, evidence: [%s],
                recipient: {name: "某局", kind: MARKET_SUPERVISION, local: true, locality: "防城港市"},
                legalBasis: "商标法第六十条", crime: false, officers: [{name: "王五"}], %s""".formatted(RIGHT, names.get("r#suspect"), PICTURE, WHEN));
    }

    private void party() throws Exception {
        is("d#R1", "宰父槿沅", "disputeCase(id: \"d\") { respondents { name } }", "/disputeCase/respondents/0/name");
        door.accepted("registerDisputeCase", """
                caseId: "d", projectId: "d1", caseNumber: "1号", channel: ASSISTANCE_APPLICATION, disputeType: INFRINGEMENT,
                petitioners: [{ref: "P1", kind: ORGANISATION, name: "某公司", uscc: "%s"}],
                respondents: [{ref: "R1", kind: PERSON, name: "%s", phone: "13977019999"}],
                rights: [{kind: DESIGN_PATENT, number: "ZL202130000001.X", title: "水壶", legalStatus: IN_FORCE}],
                ecommerce: true, platform: "海淘网", county: "东兴市", needs: [INFRINGEMENT_OPINION], facts: "相同",
                evidence: [%s], receivedAt: "2023-03-20T18:00:00+08:00\"""".formatted(CODE, names.get("d#R1"), PICTURE));
    }

    private void assisted() throws Exception {
        is(
                "q#applicant",
                "谷梁箬溦",
                "assistanceRequest(id: \"q\") { applicant { name } }",
                "/assistanceRequest/applicant/name");
        door.accepted("fileAssistanceRequest", """
                assistanceRequestId: "q", projectId: "d1", need: MEDIATION, rightKind: TRADE_MARK, county: DONGXING,
                applicant: {kind: PERSON, name: "%s"}, facts: "被假冒", %s""".formatted(names.get("q#applicant"), WHEN));
        is("w#S1", "段干茗沚", "workstation(id: \"w\") { staff { name } }", "/workstation/staff/0/name");
        door.accepted("planWorkstation", """
                workstationId: "w", projectId: "d1", name: "工作站", host: {name: "某公司", uscc: "%s"}, county: DONGXING,
                address: "1 号", specialities: [TRADE_MARK], needs: [MEDIATION],
                staff: [{name: "%s", qualification: MEDIATOR}], planner: "覃科长",
                occurredAt: "2023-03-20T18:00:00+08:00\"""".formatted(CODE, names.get("w#S1")));
    }

    private void contact() throws Exception {
        is(
                "m#customs.contact",
                "南门苡湉",
                "collaborationMechanism(id: \"m\") { members { agency { contact { name } } } }",
                "/collaborationMechanism/members/0/agency/contact/name");
        door.accepted("proposeMechanism", """
                mechanismId: "m", projectId: "d1", title: "机制", field: ECOMMERCE_PATENT_ENFORCEMENT, purpose: "互通", %s""".formatted(WHEN));
        door.accepted("joinMechanism", """
                mechanismId: "m", memberId: "customs", %s, agency: {kind: CUSTOMS,
                organisation: {name: "防城港海关"}, contact: {name: "%s", phone: "0770-6199999"}, locality: "港口区"}\
                """.formatted(WHEN, names.get("m#customs.contact")));
    }

    private void owner() throws Exception {
        is(
                "sc#FEE-2.owner",
                "羊舌莳漪",
                "screening(id: \"sc\") { items { risk { owner } } }",
                "/screening/items/0/risk/owner");
        door.accepted("beginScreening", """
                screeningId: "sc", projectId: "d1", number: "排 1 号", inventory: [], occurredAt: "2023-03-20T18:00:00+08:00",
                enterprise: {name: "某公司", uscc: "%s", industry: "食品", county: "港口区", staffCount: 86}""".formatted(CODE));
        door.accepted("assessClause", """
                screeningId: "sc", clauseId: "FEE-2", conclusion: RISK, finding: "标注失效专利", likelihood: 5, impact: 4,
                measure: "更换包装", owner: "%s", dueOn: "2023-10-31", occurredAt: "2023-03-21T18:00:00+08:00\"""".formatted(names.get("sc#FEE-2.owner")));
    }

    private void researched() throws Exception {
        String historical = door.accepted("recordHistoricalCase", """
                projectId: "d9", %s, facts: {sourceAuthority: "法院", sourceId: "1", ipType: TRADE_MARK,
                disputeType: INFRINGEMENT, channel: LITIGATION, handler: "法院", county: GANGKOU, industry: "海产品",
                rightNumber: "%s", crossBorder: false, outcome: JUDGED, openedOn: "2021-03-01", closedOn: "2021-05-20",
                petitioners: [{name: "某公司", uscc: "%s"}], respondents: [{name: "东郭蘅滢"}]}""".formatted(WHEN, MARK, CODE));
        is(
                historical + "#R1",
                "东郭蘅滢",
                "historicalCase(id: \"%s\") { respondents { name } }".formatted(historical),
                "/historicalCase/respondents/0/name");
        String institution = door.accepted("registerInstitution", """
                projectId: "d9", validity: {from: "2018-01-01"}, %s,
                particulars: {kind: PATENT_AGENCY, name: "某代理所", county: GANGKOU, services: [ADVICE]}""".formatted(WHEN));
        String practitioner = door.accepted("registerPractitioner", """
                projectId: "d9", identity: {name: "呼延蓁泠"}, %s,
                qualifications: [{kind: LAWYER, certificateNumber: "A1001", validity: {from: "2018-03-01"}}],
                engagement: {institutionId: "%s", validity: {from: "2018-03-01"}}""".formatted(WHEN, institution));
        is(
                practitioner,
                "呼延蓁泠",
                "practitioner(id: \"%s\") { identity { name } }".formatted(practitioner),
                "/practitioner/identity/name");
    }

    /** Holds what is shown of each against a function of the name. */
    void areShown(Server server, UnaryOperator<String> as) throws IOException, InterruptedException {
        for (var each : shownAt.entrySet()) {
            JsonNode data = server.data("{ " + each.getValue()[0] + " }", Map.of());
            assertThat(data.at(each.getValue()[1]).asString())
                    .as(each.getKey() + data)
                    .isEqualTo(as.apply(names.get(each.getKey())));
        }
    }
}
