package io.caseledger.annex.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.annex.client.AnnexClient;
import io.caseledger.shared.Role;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnnexJourneyTest extends AnnexStory {

    @Test
    void what_was_compiled_stays_the_same_when_the_registers_go_on() throws Exception {
        awardResearch();
        recordCases(400);
        JsonNode annex = compiled();
        HttpResponse<byte[]> page = get(annex.path("html").asString(), Role.AUDITOR);
        HttpResponse<byte[]> file = get(annex.path("pdf").asString(), Role.OFFICER);
        assertThat(new String(page.body(), StandardCharsets.UTF_8))
                .contains("反映日志位置 " + annex.path("reflects").asString(), "防城港市知识产权研究中心", "<svg", "承办机构3");
        assertThat(new String(file.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF");

        recordCases(50);
        assertThat(get(annex.path("html").asString(), Role.AUDITOR).body()).isEqualTo(page.body());
        assertThat(get(annex.path("pdf").asString(), Role.OFFICER).body()).isEqualTo(file.body());
        JsonNode kept = ask("{ annex(id: \"%s\") { files { format sha256 size } writtenAgain { format sha256 size } } }"
                        .formatted(annex.path("id").asString()))
                .path("annex");
        assertThat(kept.path("writtenAgain"))
                .as("from the figures that were kept")
                .isEqualTo(kept.path("files"));

        JsonNode newer = compiled();
        assertThat(newer.path("reflects").asLong())
                .isGreaterThan(annex.path("reflects").asLong());
        assertThat(newer.path("files")).isNotEqualTo(annex.path("files"));
        JsonNode list = ask("{ annexes(projectId: \"%s\", first: 1) { totalCount nodes { id } } }".formatted(projectId))
                .path("annexes");
        assertThat(list.path("totalCount").asInt()).isEqualTo(2);
        assertThat(list.at("/nodes/0/id")).as("the latest first").isEqualTo(newer.path("id"));
    }

    @Test
    void figures_are_those_of_the_registers() {
        awardResearch();
        recordCases(400);
        JsonNode figures = figures();
        JsonNode total = ask("""
                        { caseStatistics(projectId: "%s", kind: "historical_cases", window: {from: "2018-01-01", until: "2022-01-01"}) {
                          total { received closed medianDays } } }""".formatted(projectId)).at("/caseStatistics/total");
        assertThat(figures.at("/total/received").asLong())
                .isEqualTo(400)
                .isEqualTo(total.path("received").asLong());
        assertThat(figures.at("/total/closed").asLong())
                .isEqualTo(total.path("closed").asLong());
        long byYear = 0;
        for (JsonNode year : figures.path("years")) {
            byYear += year.path("received").asLong();
        }
        assertThat(byYear).isEqualTo(400);
        assertThat(figures.at("/trend/months")).hasSize(48);
        assertThat(figures.at("/trend/tests").size()).isPositive();
        assertThat(figures.at("/scope/until").asString()).isEqualTo("2022-01-01");
    }

    @Test
    void registers_are_read_as_of_the_closing_day() {
        awardResearch();
        register("registerInstitution", """
                institutionId: "i-%1$s", projectId: "%1$s", validity: {from: "2019-01-01"},
                particulars: {kind: LAW_FIRM, name: "北部湾律师事务所", county: GANGKOU, services: [LITIGATION]}""");
        register("registerPractitioner", """
                projectId: "%1$s", identity: {name: "张三"},
                qualifications: [{kind: LAWYER, certificateNumber: "A-%1$s", validity: {from: "2018-01-01"}}],
                engagement: {institutionId: "i-%1$s", validity: {from: "2019-01-01"}}""");
        register("registerHandlingBody", """
                bodyId: "b-%1$s", projectId: "%1$s", openedOn: "2001-01-01",
                particulars: {kind: COURT, name: "防城港市中级人民法院", locality: "防城港市"}""");
        register("recordHandlingCapacity", """
                bodyId: "b-%1$s", capacity: {validity: {from: "2020-01-01"}, officers: 6, channels: [CIVIL_LITIGATION]}""");
        policy("在期间内有效", "from: \"2021-10-09\"");
        policy("截止日前失效", "from: \"2018-01-01\", until: \"2021-12-31\"");
        policy("截止日后施行", "from: \"2022-01-01\"");
        recordCases(40);
        JsonNode figures = figures();
        assertThat(figures.at("/capacity/institutions/0/persons").asInt()).isEqualTo(1);
        assertThat(figures.at("/capacity/persons/LAWYER").asInt()).isEqualTo(1);
        assertThat(figures.at("/capacity/yearReceived").asInt()).isPositive();
        assertThat(figures.at("/capacity/bodies/0/officers").asInt()).isEqualTo(6);
        assertThat(figures.path("policies")).hasSize(1);
        assertThat(figures.at("/policies/0/title").asString()).isEqualTo("在期间内有效");
    }

    private void policy(String title, String validity) {
        register("registerPolicy", """
                projectId: "%%1$s", particulars: {documentNumber: "%s号", title: "%s", issuer: "国务院", level: NATIONAL,
                validity: {%s}, topics: [GENERAL]}""".formatted(title, title, validity));
    }

    private void register(String mutation, String input) {
        accepted(mutation, input.formatted(projectId) + ", occurredAt: \"2022-02-01T09:00:00+08:00\"", "");
    }

    @Test
    void an_annex_is_for_those_who_may_read_records() throws Exception {
        awardResearch();
        recordCases(3);
        JsonNode annex = compiled();
        String pdf = annex.path("pdf").asString();
        assertThat(pdf).isEqualTo("/annexes/" + annex.path("id").asString() + ".pdf");
        assertThat(get(pdf, null).statusCode()).isEqualTo(401);
        assertThat(get(pdf, Role.DASHBOARD).statusCode()).isEqualTo(403);
        assertThat(get("/annexes/nobody.pdf", Role.ADMIN).statusCode()).isEqualTo(404);
        assertThat(get(pdf.replace(".pdf", ".doc"), Role.ADMIN).statusCode()).isEqualTo(404);
        HttpResponse<byte[]> file = get(pdf, Role.ADMIN);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        HttpResponse<byte[]> page = get(annex.path("html").asString(), Role.ADMIN);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(refused(
                        "compileAnnex",
                        "projectId: \"%s\", from: \"2022-01-01\", until: \"2022-01-01\"".formatted(projectId)))
                .isEqualTo("PERIOD_ENDS_BEFORE_START");
        assertThat(refused("compileAnnex", "projectId: \"nobody\", " + PERIOD)).isEqualTo("PROJECT_NOT_FOUND");
    }

    @Test
    void one_call_on_the_command_line_brings_all_files(@TempDir Path folder) throws Exception {
        awardResearch();
        recordCases(60);
        compiled(); // ends here where no Chinese font is installed
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var environment = Map.of("CASELEDGER_TOKEN", token(Role.OFFICER));
        String server = "--server=" + URI.create(url()).resolve("/");
        var args = List.of(
                server,
                "--project=" + projectId,
                "--from=2018-01-01",
                "--until=2022-01-01",
                "--out=" + folder.resolve("a"));
        assertThat(AnnexClient.run(args, environment, Locale.CHINESE, out, out))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        try (var files = Files.list(folder.resolve("a"))) {
            assertThat(files.map(it -> it.toString().replaceFirst(".*\\.", "")))
                    .containsExactlyInAnyOrder("html", "pdf", "xlsx", "json");
        }
        JsonNode newest = ask("{ annexes(projectId: \"%s\", first: 1) { nodes { id reflects } } }".formatted(projectId))
                .at("/annexes/nodes/0");
        String name = "annex-" + newest.path("reflects").asString() + ".pdf";
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("反映日志位置", name);

        recordCases(5);
        var again = List.of(server, "--annex=" + newest.path("id").asString(), "--out=" + folder.resolve("b"));
        assertThat(AnnexClient.run(again, environment, Locale.CHINESE, out, out))
                .isZero();
        assertThat(folder.resolve("b").resolve(name))
                .hasSameBinaryContentAs(folder.resolve("a").resolve(name));
        var reader = Map.of("CASELEDGER_TOKEN", token(Role.DASHBOARD));
        assertThat(AnnexClient.run(again, reader, Locale.CHINESE, out, out)).isEqualTo(1);
    }
}
