package io.caseledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.shared.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two workstations and the city office in one project: each workstation keeps to its own records, and counts are of both. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScopeJourneyTest extends Journey {
    private static final String OF_A = token("officer-a", "fcg-01", Role.OFFICER);
    private static final String OF_B = token("officer-b", "fcg-02", Role.OFFICER);
    private static final String OFFICE = token("officer-o", null, Role.OFFICER);
    private static final String AUDITOR = token("auditor", "fcg-02", Role.AUDITOR);
    private static final String ADMIN = token("admin", null, Role.ADMIN);
    private static final String DASHBOARD = token("dashboard", "fcg-02", Role.DASHBOARD);

    private final String filed = "c-" + UUID.randomUUID();
    private final String item = "i-" + UUID.randomUUID();

    @BeforeEach
    void a_files_a_complaint() {
        award();
        sent(OF_A, "fileComplaint", complaint(filed, item));
    }

    private JsonNode answer(String token, String document) {
        return send(request(document, Map.of(), token));
    }

    private JsonNode mutated(String token, String mutation, String input) {
        String document = "mutation { it: %s(input: {%s}) { id position userErrors { code field args } } }";
        JsonNode payload = answer(token, document.formatted(mutation, input)).at("/data/it");
        at = Math.max(at, payload.path("position").asLong(-1));
        return payload;
    }

    private long at;

    private JsonNode sent(String token, String mutation, String input) {
        JsonNode payload = mutated(token, mutation, input);
        assertThat(payload.path("userErrors").isEmpty()).as(payload.toString()).isTrue();
        return payload;
    }

    /** The only reason, without the id that was asked for. */
    private String reason(String token, String mutation, String input, String id) {
        return mutated(token, mutation, input).path("userErrors").toString().replace(id, "ID");
    }

    private JsonNode shown(String token, String id) {
        return answer(token, "{ complaint(id: \"%s\", atPosition: %d) { id facts } }".formatted(id, at))
                .at("/data/complaint");
    }

    private static String reject(String id) {
        return "complaintId: \"%s\", ground: NO_PRIMA_FACIE_EVIDENCE, explanation: \"证据不足\", occurredAt: \"2022-08-02T09:00:00+08:00\""
                .formatted(id);
    }

    @Test
    void a_record_is_shown_to_its_workstation_and_to_the_office_and_to_nobody_else() {
        assertThat(shown(OF_A, filed).path("id").asString()).isEqualTo(filed);
        assertThat(shown(OFFICE, filed).path("id").asString()).isEqualTo(filed);
        assertThat(shown(AUDITOR, filed).path("id").asString()).isEqualTo(filed);
        assertThat(shown(OF_B, filed).isNull()).isTrue();
    }

    @Test
    void it_stands_in_no_list_of_another_workstation_and_is_not_counted_there() {
        String list = "{ complaints(filter: {projectId: \"%s\"}, atPosition: %d) { totalCount nodes { id } } }"
                .formatted(projectId, at);
        assertThat(answer(OF_A, list).at("/data/complaints/totalCount").asInt()).isOne();
        assertThat(answer(OF_B, list).at("/data/complaints").toString()).isEqualTo("{\"totalCount\":0,\"nodes\":[]}");
        String search =
                "{ search(text: \"海鸥\", projectId: \"%s\", atPosition: %d) { totalCount } }".formatted(projectId, at);
        assertThat(answer(OF_A, search).at("/data/search/totalCount").asInt()).isOne();
        assertThat(answer(OF_B, search).at("/data/search/totalCount").asInt(-1)).isZero();
        String items =
                "{ indicatorItems(indicatorId: \"D16.HANDLED\", projectId: \"%s\", atPosition: %d) { totalCount } }"
                        .formatted(projectId, at);
        assertThat(answer(OF_A, items).at("/data/indicatorItems/totalCount").asInt())
                .isOne();
        assertThat(answer(OF_B, items).at("/data/indicatorItems/totalCount").asInt(-1))
                .isZero();
    }

    @Test
    void figures_are_whole_for_everybody_who_may_read_them() {
        sent(
                OF_A,
                "startPrimaFacieReview",
                "complaintId: \"%s\", occurredAt: \"2022-08-02T09:00:00+08:00\"".formatted(filed));
        sent(OF_A, "rejectNotice", reject(filed));
        String figures = "{ indicatorProgress(projectId: \"%s\", after: %d) { figures { indicator { id } value } } }"
                .formatted(projectId, at);
        assertThat(answer(OF_B, figures).at("/data").toString())
                .contains("{\"indicator\":{\"id\":\"D16.HANDLED\"},\"value\":1}")
                .isEqualTo(answer(OF_A, figures).at("/data").toString());
        String states =
                "{ recordsByState(kind: \"complaints\", projectId: \"%s\") { state count } }".formatted(projectId);
        assertThat(answer(DASHBOARD, states).at("/data/recordsByState").toString())
                .isEqualTo("[{\"state\":\"REJECTED\",\"count\":1}]");
    }

    @Test
    void a_count_by_what_names_a_record_is_no_mere_count() {
        String byShop =
                "{ statistics(kind: \"complaints\", groupBy: [\"seller.shopId\"], filter: {projectId: \"%s\"}, atPosition: %d) { count } }"
                        .formatted(projectId, at);
        assertThat(answer(OF_A, byShop).at("/data/statistics").toString()).isEqualTo("[{\"count\":1}]");
        assertThat(answer(OF_B, byShop).at("/data/statistics").toString()).isEqualTo("[]");
        assertThat(answer(DASHBOARD, byShop).at("/errors/0/extensions/code").asString())
                .isEqualTo("FORBIDDEN");
        String byHandler =
                "{ caseStatistics(projectId: \"%s\", kind: \"historical_cases\", groupBy: [\"handler\"], window: {from: \"2021-01-01\", until: \"2022-01-01\"}) { kind } }"
                        .formatted(projectId);
        assertThat(answer(DASHBOARD, byHandler).at("/errors/0/extensions/code").asString())
                .isEqualTo("FORBIDDEN");
        assertThat(answer(OF_B, byHandler).at("/data/caseStatistics/kind").asString())
                .isEqualTo("historical_cases");
    }

    @Test
    void it_is_changed_by_its_workstation_and_the_office_and_is_not_there_for_another() {
        String step = "complaintId: \"%s\", occurredAt: \"2022-08-02T09:00:00+08:00\"";
        assertThat(reason(OF_B, "startPrimaFacieReview", step.formatted(filed), filed))
                .isEqualTo(reason(OF_B, "startPrimaFacieReview", step.formatted("c-404"), "c-404"))
                .contains("NOT_FOUND", "complaintId");
        sent(OFFICE, "startPrimaFacieReview", step.formatted(filed));
        sent(OF_A, "rejectNotice", reject(filed));
    }

    @Test
    void nothing_is_merged_into_it_from_another_workstation() {
        String own = "c-" + UUID.randomUUID();
        sent(OF_B, "fileComplaint", complaint(own, "own-" + item));
        String merge =
                "complaintId: \"%s\", mergedInto: \"%s\", reason: \"重复\", occurredAt: \"2022-08-02T09:00:00+08:00\"";
        assertThat(reason(OF_B, "mergeComplaint", merge.formatted(own, filed), filed))
                .isEqualTo(reason(OF_B, "mergeComplaint", merge.formatted(own, "c-404"), "c-404"))
                .contains("COMPLAINT_NOT_FOUND", "mergedInto");
        assertThat(shown(OF_B, own).path("id").asString()).isEqualTo(own);
        assertThat(shown(OF_A, own).isNull()).isTrue();
    }

    @Test
    void nobody_of_another_workstation_restricts_a_person_or_learns_that_there_is_one() {
        String project = "p10-" + UUID.randomUUID();
        sent(ADMIN, "awardProject", """
                projectId: "%s", direction: DIRECTION_10, title: "海外维权与纠纷应对能力建设专题",
                undertakingUnit: {name: "防城港市知识产权保护协会"}, startsOn: "2023-01-01", endsOn: "2024-01-01"\
                """.formatted(project));
        String person =
                sent(OF_A, "registerTrainee", """
                projectId: "%s", identity: {name: "黄海燕", phone: "13977001234"}, occurredAt: "2023-02-01T09:00:00+08:00"\
                """.formatted(project)).path("id").asString();
        String restrict = "personId: \"%s\", reason: \"本人要求\", occurredAt: \"2023-03-01T09:00:00+08:00\"";
        String unknown = reason(OF_B, "restrictPerson", restrict.formatted("t-404"), "t-404");
        assertThat(unknown).contains("PERSON_NOT_FOUND", "input.personId");
        assertThat(reason(OF_B, "restrictPerson", restrict.formatted(person), person))
                .isEqualTo(unknown);
        sent(OF_A, "restrictPerson", restrict.formatted(person));
        assertThat(reason(OF_B, "restrictPerson", restrict.formatted(person), person))
                .isEqualTo(unknown);
    }

    @Test
    void who_files_the_same_listing_is_told_that_it_is_taken_and_nothing_else() {
        JsonNode refusal = mutated(OF_B, "fileComplaint", complaint("c-" + UUID.randomUUID(), item));
        assertThat(refusal.at("/userErrors/0").toString())
                .isEqualTo("{\"code\":\"ALREADY_EXISTS\",\"field\":\"input.listings[0]\",\"args\":[\"%s\"]}"
                        .formatted(filed));
        JsonNode again = mutated(OF_B, "fileComplaint", complaint(filed, "other-" + item));
        assertThat(again.at("/userErrors/0").toString())
                .isEqualTo("{\"code\":\"ALREADY_EXISTS\",\"field\":\"input.complaintId\",\"args\":[\"%s\"]}"
                        .formatted(filed));
    }

    @Test
    void what_the_office_files_belongs_to_all() {
        String ofAll = "c-" + UUID.randomUUID();
        sent(OFFICE, "fileComplaint", complaint(ofAll, "all-" + item));
        assertThat(shown(OF_A, ofAll).path("id").asString()).isEqualTo(ofAll);
        assertThat(shown(OF_B, ofAll).path("id").asString()).isEqualTo(ofAll);
    }

    @Test
    void in_an_emergency_a_record_of_another_workstation_is_read_for_a_reason_and_on_record() {
        JsonNode access = sent(OF_B, "breakGlass", "recordId: \"%s\", reason: \"当事人现场冲突\"".formatted(filed));
        assertThat(shown(OF_B, filed).path("facts").asString()).contains("假冒");
        assertThat(shown(token("officer-c", "fcg-02", Role.OFFICER), filed).isNull())
                .isTrue();
        String step = "complaintId: \"%s\", occurredAt: \"2022-08-02T09:00:00+08:00\"".formatted(filed);
        assertThat(reason(OF_B, "startPrimaFacieReview", step, filed)).contains("NOT_FOUND");
        String list =
                "{ complaints(filter: {projectId: \"%s\"}, atPosition: %d) { totalCount } }".formatted(projectId, at);
        assertThat(answer(OF_B, list).at("/data/complaints/totalCount").asInt(-1))
                .isZero();
        String accesses =
                "{ breakGlassAccesses(filter: {recordId: \"%s\"}, atPosition: %d) { nodes { by station reason open endedBy } } }";
        assertThat(answer(AUDITOR, accesses.formatted(filed, at))
                        .at("/data/breakGlassAccesses/nodes")
                        .toString())
                .isEqualTo(
                        "[{\"by\":\"officer-b\",\"station\":\"fcg-02\",\"reason\":\"当事人现场冲突\",\"open\":true,\"endedBy\":null}]");
        sent(
                ADMIN,
                "endBreakGlass",
                "accessId: \"%s\", reason: \"已核对\"".formatted(access.path("id").asString()));
        assertThat(shown(OF_B, filed).isNull()).isTrue();
        assertThat(answer(AUDITOR, accesses.formatted(filed, at))
                        .at("/data/breakGlassAccesses/nodes/0/open")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void an_emergency_tells_nobody_whether_there_is_such_a_record() {
        String none = "c-" + UUID.randomUUID();
        assertThat(sent(OF_B, "breakGlass", "recordId: \"%s\", reason: \"核对\"".formatted(none))
                        .path("userErrors"))
                .isEmpty();
        assertThat(shown(OF_B, none).isNull()).isTrue();
        assertThat(mutated(OFFICE, "breakGlass", "recordId: \"%s\", reason: \"核对\"".formatted(none))
                        .at("/userErrors/0/code")
                        .asString())
                .isEqualTo("BREAK_GLASS_NEEDLESS");
    }

    private String registered(String token, String project, String more) {
        String id = "d-" + UUID.randomUUID();
        sent(token, "registerDisputeCase", registering(id, project, more));
        return id;
    }

    private static String registering(String id, String project, String more) {
        return """
                caseId: "%s", projectId: "%s", caseNumber: "%s", channel: ASSISTANCE_APPLICATION, disputeType: INFRINGEMENT,
                petitioners: [{ref: "P1", kind: ORGANISATION, name: "防城港某公司"}],
                respondents: [{ref: "R1", kind: ORGANISATION, name: "东兴市某日用品店"}],
                rights: [{kind: DESIGN_PATENT, number: "ZL202130000001.X", title: "水壶", legalStatus: IN_FORCE}],
                ecommerce: true, platform: "海淘网", county: "东兴市", needs: [INFRINGEMENT_OPINION],
                facts: "店铺销售的水壶与授权外观设计相同", evidence: [%s], receivedAt: "2022-08-01T09:00:00+08:00"%s\
                """.formatted(id, project, id, evidence(), more);
    }

    private String direction1() {
        String project = "d1-" + UUID.randomUUID();
        sent(ADMIN, "awardProject", """
                projectId: "%s", direction: DIRECTION_1, title: "企业知识产权维权能力提升试点",
                undertakingUnit: {name: "防城港市知识产权保护协会"}, startsOn: "2022-01-01", endsOn: "2023-01-01"\
                """.formatted(project));
        return project;
    }

    private String family(String token, String id) {
        return answer(
                        token,
                        "{ disputeCase(id: \"%s\", atPosition: %d) { family { cases { id } } } }".formatted(id, at))
                .at("/data/disputeCase")
                .toString();
    }

    @Test
    void what_stands_beside_a_record_is_shown_to_whom_it_belongs() {
        String project = direction1();
        String head = registered(OF_A, project, "");
        String split = registered(OFFICE, project, ", splitFrom: \"%s\"".formatted(head));
        assertThat(family(OF_A, split)).as("the office splits it for A").contains(head, split);
        assertThat(family(OF_B, split)).isEqualTo("null");
        sent(OF_B, "breakGlass", "recordId: \"%s\", reason: \"核对\"".formatted(split));
        assertThat(family(OF_B, split)).isEqualTo("{\"family\":{\"cases\":[]}}");
        assertThat(family(OF_B, head)).isEqualTo("null");
        JsonNode joined = mutated(
                OF_B,
                "registerDisputeCase",
                registering("d-" + UUID.randomUUID(), project, ", splitFrom: \"%s\"".formatted(head)));
        assertThat(joined.at("/userErrors/0").toString())
                .isEqualTo("{\"code\":\"DISPUTE_NOT_FOUND\",\"field\":\"input.splitFrom\",\"args\":[\"%s\"]}"
                        .formatted(head));
    }

    /** The report of what a path serves is the same as for an id that nobody has. */
    @Test
    void no_path_serves_a_record_of_another_workstation() throws IOException, InterruptedException {
        String own = "s-" + UUID.randomUUID();
        String project = direction1();
        sent(OF_A, "beginScreening", """
                screeningId: "%s", projectId: "%s", number: "2022-%s", inventory: [],
                enterprise: {name: "防城港某公司", uscc: "91350100M000100Y43", industry: "食品制造业", county: "港口区", staffCount: 10},
                occurredAt: "2022-08-01T09:00:00+08:00"\
                """.formatted(own, project, own));
        String waited = "{ screening(id: \"%s\", atPosition: %d) { id } }".formatted(own, at);
        assertThat(answer(OF_A, waited).at("/data/screening/id").asString()).isEqualTo(own);
        assertThat(answer(OF_B, waited).at("/data/screening").isNull()).isTrue();
        assertThat(served(OF_A, "/reports/screenings/" + own + ".html")).startsWith("200");
        assertThat(served(OF_B, "/reports/screenings/" + own + ".html").replace(own, "ID"))
                .startsWith("404")
                .isEqualTo(served(OF_B, "/reports/screenings/s-404.html").replace("s-404", "ID"));
    }

    @Test
    void a_file_goes_to_whoever_sees_a_record_that_names_it_and_before_to_any_officer()
            throws IOException, InterruptedException {
        String digest = uploaded("证据 " + item);
        assertThat(served(OF_B, "/files/" + digest)).startsWith("200");
        String evidence = "{kind: SCREENSHOT, title: \"截图\", keptAt: \"柜 1\", sha256: \"%s\"}".formatted(digest);
        String ofA = "a-" + item;
        sent(
                OF_A,
                "fileComplaint",
                complaint(ofA, ofA).replaceFirst("evidence: \\[[^]]*]", "evidence: [" + evidence + "]"));
        String waited = "{ complaint(id: \"%s\", atPosition: %d) { evidence { sha256 } } }".formatted(ofA, at);
        assertThat(answer(OF_A, waited).toString()).contains(digest);
        assertThat(served(OF_A, "/files/" + digest)).startsWith("200");
        assertThat(served(AUDITOR, "/files/" + digest)).startsWith("200");
        String nobodys = "0b".repeat(32);
        assertThat(served(OF_B, "/files/" + digest).replace(digest, "ID"))
                .startsWith("404")
                .isEqualTo(served(OF_B, "/files/" + nobodys).replace(nobodys, "ID"));
        String ofB = "b-" + item;
        sent(
                OF_B,
                "fileComplaint",
                complaint(ofB, ofB).replaceFirst("evidence: \\[[^]]*]", "evidence: [" + evidence + "]"));
        assertThat(answer(OF_B, "{ complaint(id: \"%s\", atPosition: %d) { id } }".formatted(ofB, at))
                        .toString())
                .contains(ofB);
        assertThat(served(OF_B, "/files/" + digest)).startsWith("200");
    }

    private String uploaded(String content) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url().replace("/graphql", "/files?name=a.txt")))
                .header("Authorization", "Bearer " + OF_A)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(content))
                .build();
        return JSON.readTree(http().send(request, BodyHandlers.ofString()).body())
                .path("digest")
                .asString();
    }

    private String served(String token, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url().replace("/graphql", path)))
                .header("Authorization", "Bearer " + token)
                .build();
        var response = http().send(request, BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }
}
