package io.caseledger.screening.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.Journey;
import io.caseledger.screening.RiskChecklist;
import io.caseledger.screening.RiskChecklists;
import io.caseledger.shared.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScreeningJourneyTest extends Journey {
    private static final String SEAGULL = "91350100M000100Y43";
    private static final String PORT = "91310000775785552L";

    @Test
    void an_enterprise_is_screened_signs_and_counts_once_whatever_its_reports() {
        awardDirection1();
        begun("s1", SEAGULL, "广西海鸥食品有限公司");
        assertThat(refused(
                        "submitScreening", of("s1", "submitter: \"韦国强\", occurredAt: \"2022-08-10T09:00:00+08:00\"")))
                .isEqualTo("CLAUSES_UNANSWERED");
        answered("s1");
        step("s1", "submitScreening", "submitter: \"韦国强\", occurredAt: \"2022-08-10T09:00:00+08:00\"");
        String sign = "signer: \"李海生\", signerPosition: \"总经理\", signedAt: \"2022-08-12T09:00:00+08:00\"";
        assertThat(refused("signScreening", of("s1", sign))).isEqualTo("SCREENING_STATE_FORBIDS");
        step("s1", "deliverScreening", "recipient: \"行政部\", deliveredAt: \"2022-08-11T09:00:00+08:00\"");
        assertThat(counted()).isEqualTo("0 of 0");
        JsonNode signed = step("s1", "signScreening", sign).path("screening");
        assertThat(signed.path("state").asString()).isEqualTo("SIGNED");
        assertThat(counted()).isEqualTo("1 of 1");

        reported("s2", SEAGULL, "2022-09-01T09:00:00+08:00");
        assertThat(counted()).as("a second report of the same enterprise").isEqualTo("1 of 2");
        // 2022-12-31T16:00:00Z is 2023-01-01 in Shanghai, and the project ends with 2022.
        reported("s3", PORT, "2022-12-31T16:00:00Z");
        assertThat(counted()).isEqualTo("1 of 2");
        assertThat(items("D1.RISK_REPORTS.ALL").path("totalCount").asInt()).isEqualTo(3);

        step("s1", "reviseScreening", "reason: \"补充海外条款\", occurredAt: \"2022-09-10T09:00:00+08:00\"");
        assertThat(counted()).as("the signed revision still counts").isEqualTo("1 of 2");
        step("s1", "voidScreening", "reason: \"重复\", occurredAt: \"2022-09-11T09:00:00+08:00\"");
        assertThat(counted()).isEqualTo("1 of 1");
        step("s2", "voidScreening", "reason: \"重复\", occurredAt: \"2022-09-11T09:00:00+08:00\"");
        assertThat(counted()).isEqualTo("0 of 0");
    }

    @Test
    void a_risk_is_due_until_its_remedy_is_verified() {
        awardDirection1();
        begun("s1", SEAGULL, "广西海鸥食品有限公司");
        answered("s1");
        JsonNode due = due("owner: \"陈经理\", dueBefore: \"2022-11-01\"");
        assertThat(due.path("totalCount").asInt()).isEqualTo(1);
        JsonNode risk = due.path("nodes").path(0);
        assertThat(risk.path("clauseId").asString()).isEqualTo("FEE-2");
        assertThat(risk.path("level").asString()).isEqualTo("CRITICAL");
        assertThat(risk.path("overdue").asBoolean()).isTrue();
        assertThat(risk.path("screening").path("enterprise").path("name").asString())
                .isEqualTo("广西海鸥食品有限公司");
        assertThat(due("dueBefore: \"2022-10-31\"").path("totalCount").asInt()).isZero();

        String clause = "clauseId: \"FEE-2\", ";
        step("s1", "startRemediation", clause + "occurredAt: \"2022-08-20T09:00:00+08:00\"");
        step(
                "s1",
                "finishRemediation",
                clause
                        + "result: \"已更换包装\", evidence: [%s], occurredAt: \"2022-09-20T09:00:00+08:00\""
                                .formatted(evidence()));
        String recheck =
                clause + "checker: \"黄丽华\", passed: true, note: \"现场核对\", occurredAt: \"2022-09-25T09:00:00+08:00\"";
        JsonNode screening = accepted(
                        "recheckRemediation",
                        of("s1", recheck),
                        "screening { openRisks items { clauseId remediation steps { status by } } checklist { version areas { id title { zh } } } }")
                .path("screening");
        assertThat(screening.path("openRisks").asInt()).isZero();
        assertThat(screening.path("checklist").path("version").asString()).isEqualTo("2021.1");
        assertThat(screening.path("checklist").path("areas")).hasSize(9);
        assertThat(screening.path("items").path(0).path("clauseId").asString())
                .as("in the order of the checklist")
                .isEqualTo("OWN-1");
        assertThat(due("owner: \"陈经理\"").path("totalCount").asInt()).isZero();
        assertThat(due("open: false").path("totalCount").asInt()).isEqualTo(1);
        JsonNode list =
                ask("{ screenings(filter: {projectId: \"%s\", openRisks: false, text: \"海鸥\", uscc: \"%s\"}, order: {field: ENTERPRISE, direction: DESC}) { totalCount nodes { number } } }"
                                .formatted(projectId, SEAGULL))
                        .path("screenings");
        assertThat(list.path("totalCount").asInt()).isEqualTo(1);
    }

    @Test
    void the_checklist_can_be_read_by_version() {
        JsonNode data =
                ask("{ old: riskChecklist(version: \"2021.1\") { effectiveTo levels { level from title { zh } } }"
                        + " none: riskChecklist(version: \"1\") { version } now: riskChecklist { version areas { clauses { guidance { zh en } } } }"
                        + " riskChecklists { version } }");
        assertThat(data.path("old").path("effectiveTo").asString()).isEqualTo("2024-01-20");
        assertThat(data.path("old").path("levels").path(3).path("from").asInt()).isEqualTo(16);
        assertThat(data.path("none").isNull()).isTrue();
        assertThat(data.path("now").path("version").asString()).isEqualTo("2024.1");
        assertThat(data.path("riskChecklists")).hasSize(2);
    }

    @Test
    void a_report_is_printed_for_those_who_may_read_records() throws Exception {
        awardDirection1();
        reported("s1", SEAGULL, "2022-09-01T09:00:00+08:00");
        JsonNode urls =
                ask("{ screening(id: \"%s\") { pdf: reportUrl html: reportUrl(format: HTML, revision: 1) none: reportUrl(revision: 7) } }"
                                .formatted("s1" + projectId))
                        .path("screening");
        String pdf = urls.path("pdf").asString();
        assertThat(pdf).isEqualTo("/reports/screenings/s1" + projectId + ".pdf?revision=1");

        HttpResponse<byte[]> page = get(urls.path("html").asString(), Role.AUDITOR);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains("<svg", "海鸥", "防城港某知识产权中心");

        assertThat(get(pdf, null).statusCode()).isEqualTo(401);
        assertThat(get(pdf, Role.DASHBOARD).statusCode()).isEqualTo(403);
        HttpResponse<byte[]> missing = get(urls.path("none").asString(), Role.ADMIN);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(new String(missing.body(), StandardCharsets.UTF_8)).contains("REPORT_REVISION_NOT_FOUND");
        assertThat(get("/reports/screenings/nobody.pdf", Role.OFFICER).statusCode())
                .isEqualTo(404);
        assertThat(get("/reports/screenings/s1.doc", Role.OFFICER).statusCode()).isEqualTo(404);

        HttpResponse<byte[]> file = get(pdf, Role.OFFICER);
        if (file.statusCode() == 503) { // no font with Chinese characters on this machine
            assertThat(new String(file.body(), StandardCharsets.UTF_8)).contains("REPORT_FONT_MISSING", "fonts-");
            return;
        }
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename");
        try (var document = Loader.loadPDF(file.body())) {
            assertThat(new PDFTextStripper().getText(document)).contains("广西海鸥食品有限公司", "防城港某知识产权中心");
        }
        assertThat(get(pdf, Role.OFFICER).body()).as("the same bytes").isEqualTo(file.body());
    }

    private HttpResponse<byte[]> get(String path, @Nullable Role role) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url()).resolve(path));
        if (role != null) {
            request.header("Authorization", "Bearer " + token(role));
        }
        return http().send(request.build(), BodyHandlers.ofByteArray());
    }

    private void awardDirection1() {
        accepted("awardProject", """
                projectId: "%s", direction: DIRECTION_1, title: "企业知识产权维权能力提升试点",
                undertakingUnit: {name: "防城港某知识产权中心", uscc: "91350100M000100Y43"},
                startsOn: "2022-01-01", endsOn: "2023-01-01"\
                """.formatted(projectId), "");
    }

    private void begun(String id, String uscc, String name) {
        accepted("beginScreening", """
                screeningId: "%s", projectId: "%s", number: "防知排〔2022〕%s号",
                enterprise: {name: "%s", uscc: "%s", industry: "食品制造业", county: "港口区", staffCount: 86},
                inventory: [{right: {kind: TRADE_MARK, number: "12345678", title: "海鸥"}, status: IN_FORCE, expiresOn: "2029-03-13"}],
                occurredAt: "2022-08-01T09:00:00+08:00"\
                """.formatted(id + projectId, projectId, id, name, uscc), "");
    }

    /** Answers every clause; FEE-2 is a risk. */
    private void answered(String id) {
        RiskChecklists.load()
                .kept("2021.1")
                .clauses()
                .map(RiskChecklist.Clause::id)
                .forEach(clause -> {
                    String answer = clause.equals("FEE-2")
                            ? "conclusion: RISK, finding: \"标注失效专利\", likelihood: 5, impact: 4, measure: \"更换包装\", owner: \"陈经理\", dueOn: \"2022-10-31\""
                            : "conclusion: COMPLIANT, finding: \"未见异常\"";
                    step(
                            id,
                            "assessClause",
                            "clauseId: \"%s\", %s, occurredAt: \"2022-08-02T09:00:00+08:00\""
                                    .formatted(clause, answer));
                });
    }

    private void reported(String id, String uscc, String signedAt) {
        begun(id, uscc, "广西海鸥食品有限公司");
        answered(id);
        step(id, "submitScreening", "submitter: \"韦国强\", occurredAt: \"2022-08-10T09:00:00+08:00\"");
        step(id, "deliverScreening", "recipient: \"行政部\", deliveredAt: \"2022-08-11T09:00:00+08:00\"");
        step(id, "signScreening", "signer: \"李海生\", signedAt: \"%s\"".formatted(signedAt));
    }

    private String of(String id, String input) {
        return "screeningId: \"%s\", %s".formatted(id + projectId, input);
    }

    @Override
    protected JsonNode step(String id, String mutation, String input) {
        boolean shown = !mutation.equals("assessClause"); // to wait for the views each time would take long
        return accepted(mutation, of(id, input), shown ? "screening { state }" : "");
    }

    private JsonNode due(String filter) {
        return ask("""
                        { remediations(filter: {projectId: "%s", %s}, atPosition: %d) { totalCount
                          nodes { clauseId level overdue screening { enterprise { name } } } } }""".formatted(projectId, filter, position())).path("remediations");
    }

    private JsonNode items(String indicator) {
        return ask("{ indicatorItems(indicatorId: \"%s\", projectId: \"%s\") { totalCount } }"
                        .formatted(indicator, projectId))
                .path("indicatorItems");
    }

    /** Enterprises that count, of reports that do. */
    private String counted() {
        JsonNode figures =
                ask("{ indicatorProgress(projectId: \"%s\", after: %d) { figures { indicator { id beside } value target: indicator { target } beside { value met indicator { id } } } } }"
                                .formatted(projectId, position()))
                        .path("indicatorProgress")
                        .path("figures");
        for (JsonNode figure : figures) {
            if (figure.path("indicator").path("id").asString().equals("D1.RISK_REPORTS")) {
                return figure.path("value").asInt() + " of "
                        + figure.path("beside").path(0).path("value").asInt();
            }
        }
        throw new AssertionError("No figure in " + figures);
    }
}
