package io.caseledger.statement.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.caseledger.Journey;
import io.caseledger.proof.SignedCheckpoint;
import io.caseledger.proof.VerifierKey;
import io.caseledger.shared.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementJourneyTest extends Journey {
    private static final String STATED = """
            id inForce reflects restates restatedBy issuedBy publicKey verifierKey signature howToVerify
            content { checkpoint definitions { indicators rulePacks { id } } project { direction endsOn }
              figures { indicator value target margin met metBy anyOf unit { zh } items { count sha256 } } }
            json: url(format: JSON) sig: url(format: SIG) html: url(format: HTML) pdf: url
            items: itemsUrl(indicatorId: "D16.HANDLED")""";
    private static final String CHANGES = """
            changes { indicator from { value met } to { value met } enteredCount entered { id on amount } leftCount left { id }
              causes { position type recordId by reason occurredAt } }""";

    private static final String FIGURE = "indicator { id } value target met margin metBy";

    private JsonNode administer(String document) {
        JsonNode answer = send(request(document, Map.of(), token("office", null, Role.ADMIN)));
        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.path("data");
    }

    private JsonNode certify(String asOf, String occasion) {
        return certify(projectId, asOf, occasion);
    }

    private JsonNode certify(String project, String asOf, String occasion) {
        return administer("""
                        mutation { it: certifyStatement(input: {projectId: "%s", asOf: "%s", occasion: %s, reason: "验收通知 7 号"}) {
                          id position statement { %s } userErrors { code field message args } } }""".formatted(project, asOf, occasion, STATED)).path("it");
    }

    private JsonNode restate(String id) {
        return administer("""
                        mutation { it: restateStatement(input: {restates: "%s", reason: "一件误录，一件补录"}) {
                          id position statement { %s %s chain { id inForce } } userErrors { code field message args } } }""".formatted(id, STATED, CHANGES)).path("it");
    }

    private JsonNode drift(String id) {
        return administer(
                        "{ it: statementDrift(id: \"%s\", atPosition: %d) { position holds sameDefinitions recounted %s } }"
                                .formatted(id, position(), CHANGES))
                .path("it");
    }

    private static String code(JsonNode payload) {
        return payload.at("/userErrors/0/code").asString("");
    }

    private byte[] get(String path) throws Exception {
        HttpResponse<byte[]> response = response(path, token("office", null, Role.ADMIN));
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    private HttpResponse<byte[]> response(String path, String token) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(url()).resolve(path)).header("Authorization", "Bearer " + token);
        return http().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static JsonNode figure(JsonNode statement, String indicator) {
        for (JsonNode it : statement.at("/content/figures")) {
            if (it.path("indicator").asString().equals(indicator)) {
                return it;
            }
        }
        throw new AssertionError("No figure of " + indicator + " in " + statement);
    }

    @Test
    void what_was_certified_is_verified_by_an_outsider_with_the_jdk_alone() throws Exception {
        award();
        String one = resolvedComplaint("one-" + projectId, "2022-12-01T09:00:00+08:00");
        resolvedComplaint("two-" + projectId, "2022-12-05T09:00:00+08:00");
        resolvedComplaint("later-" + projectId, "2023-02-01T09:00:00+08:00");
        JsonNode statement = certify("2022-12-31", "ACCEPTANCE_REVIEW").path("statement");
        JsonNode handled = figure(statement, "D16.HANDLED");
        assertThat(handled.path("value").asInt())
                .isEqualTo(2)
                .isEqualTo(figure("D16.HANDLED", null, ", asOf: \"2022-12-31\"")
                        .path("value")
                        .asInt());
        assertThat(handled.path("margin").asInt()).isEqualTo(-48);
        assertThat(figure(statement, "D16").path("anyOf")).hasSize(2);
        assertThat(statement.path("issuedBy").asString()).isEqualTo("office");

        byte[] document = get(statement.path("json").asString());
        assertThat(isSigned(
                        document,
                        get(statement.path("sig").asString()),
                        statement.path("publicKey").asString()))
                .isTrue();
        byte[] forged = new String(document, StandardCharsets.UTF_8)
                .replace("\"value\":2", "\"value\":9")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(forged).isNotEqualTo(document);
        assertThat(isSigned(
                        forged,
                        get(statement.path("sig").asString()),
                        statement.path("publicKey").asString()))
                .isFalse();
        JsonNode said = JSON.readTree(document);
        byte[] list = get(statement.path("items").asString());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(list)))
                .isEqualTo(said.at("/figures/1/items/sha256").asString());
        assertThat(JSON.readTree(list)).hasSize(2);
        assertThat(new String(list, StandardCharsets.UTF_8)).contains(one, "\"on\":\"2022-12-01\"");

        var checkpoint = SignedCheckpoint.parse(said.path("checkpoint").asString());
        var key = VerifierKey.parse(statement.path("verifierKey").asString());
        assertThat(checkpoint.note().isSignedBy(key)).isTrue();
        assertThat(checkpoint.size())
                .isGreaterThanOrEqualTo(said.path("position").asLong());
    }

    /** As somebody would who has nothing of this program. */
    private static boolean isSigned(byte[] document, byte[] signature, String publicKey) throws Exception {
        var key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
        var verification = Signature.getInstance("Ed25519");
        verification.initVerify(key);
        verification.update(document);
        return verification.verify(signature);
    }

    @Test
    void corrections_drift_from_a_statement_until_a_restatement_names_them() throws Exception {
        award();
        String mistaken = resolvedComplaint("mistaken-" + projectId, "2022-12-01T09:00:00+08:00");
        resolvedComplaint("kept-" + projectId, "2022-12-05T09:00:00+08:00");
        JsonNode first = certify("2022-12-31", "ACCEPTANCE_REVIEW").path("statement");
        String id = first.path("id").asString();
        JsonNode holds = drift(id);
        assertThat(holds.path("holds").asBoolean()).as(holds.toString()).isTrue();
        assertThat(holds.path("recounted").asBoolean()).isTrue();
        assertThat(holds.path("sameDefinitions").asBoolean()).isTrue();
        assertThat(code(restate(id))).isEqualTo("STATEMENT_UNCHANGED");

        byte[] document = get(first.path("json").asString());
        accepted(
                "voidComplaint",
                "complaintId: \"%s\", reason: \"录入错误\", occurredAt: \"2023-03-01T09:00:00+08:00\"".formatted(mistaken),
                "");
        String missed = resolvedComplaint("missed-" + projectId, "2022-12-20T09:00:00+08:00");
        resolvedComplaint("after-" + projectId, "2023-01-02T09:00:00+08:00");
        JsonNode drift = drift(id);
        assertThat(drift.path("holds").asBoolean()).isFalse();
        assertThat(drift.path("recounted").asBoolean()).isTrue();
        assertThat(drift.path("changes")).hasSize(1);
        JsonNode change = drift.at("/changes/0");
        assertThat(change.at("/from/value").asInt())
                .as("the number is the same, what is counted is not")
                .isEqualTo(change.at("/to/value").asInt());
        assertThat(change.at("/left/0/id").asString()).isEqualTo(mistaken);
        assertThat(change.at("/entered/0/id").asString()).isEqualTo(missed);
        assertThat(change.at("/entered/0/on").asString()).isEqualTo("2022-12-20");
        JsonNode voided = change.at("/causes/0");
        assertThat(voided.path("type").asString()).isEqualTo("ComplaintVoided");
        assertThat(voided.path("recordId").asString()).isEqualTo(mistaken);
        assertThat(voided.path("by").asString()).isEqualTo("journey");
        assertThat(voided.path("reason").asString()).isEqualTo("录入错误");
        assertThat(voided.path("occurredAt").asString()).isEqualTo("2023-03-01T01:00:00Z");
        assertThat(change.path("causes").toString()).contains("ComplaintResolved");

        JsonNode second = restate(id).path("statement");
        assertThat(second.path("changes")).isEqualTo(drift.path("changes"));
        assertThat(second.path("restates").asString()).isEqualTo(id);
        assertThat(second.path("chain").toString())
                .isEqualTo("[{\"id\":\"%s\",\"inForce\":false},{\"id\":\"%s\",\"inForce\":true}]"
                        .formatted(id, second.path("id").asString()));
        assertThat(isSigned(
                        get(second.path("json").asString()),
                        get(second.path("sig").asString()),
                        second.path("publicKey").asString()))
                .isTrue();
        assertThat(get(first.path("json").asString())).as("kept as it was").isEqualTo(document);
        assertThat(drift(second.path("id").asString()).path("holds").asBoolean())
                .isTrue();
        JsonNode late = restate(id);
        assertThat(code(late)).isEqualTo("STATEMENT_SUPERSEDED");
        assertThat(late.at("/userErrors/0/args/0")).isEqualTo(second.path("id"));
        JsonNode inForce = administer("{ it: statements(projectId: \"%s\", inForce: true) { totalCount nodes { id } } }"
                        .formatted(projectId))
                .path("it");
        assertThat(inForce.at("/nodes/0/id")).isEqualTo(second.path("id"));
        assertThat(inForce.path("totalCount").asInt()).isEqualTo(1);
        printed(first, second);
    }

    private void printed(JsonNode first, JsonNode second) throws Exception {
        String page = new String(get(second.path("html").asString()), StandardCharsets.UTF_8);
        assertThat(page)
                .contains("考核指标核证报表（更正）", "ComplaintVoided", "录入错误", "openssl pkeyutl -verify")
                .contains(
                        second.path("verifierKey").asString(),
                        second.path("signature").asString())
                .doesNotContain("class=\"stamp\"");
        assertThat(new String(get(first.path("html").asString()), StandardCharsets.UTF_8))
                .contains("class=\"stamp\"", second.path("id").asString());
        HttpResponse<byte[]> paper = response(second.path("pdf").asString(), token("office", null, Role.ADMIN));
        assumeTrue(paper.statusCode() != 503, "no Chinese font is installed");
        assertThat(new String(paper.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    }

    @Test
    void another_day_a_reopening_and_a_merger_are_named_too() {
        award();
        String moved = resolvedComplaint("moved-" + projectId, "2022-12-01T09:00:00+08:00");
        String reopened = resolvedComplaint("reopened-" + projectId, "2022-12-02T09:00:00+08:00");
        String merged = resolvedComplaint("merged-" + projectId, "2022-12-03T09:00:00+08:00");
        String kept = resolvedComplaint("kept-too-" + projectId, "2022-12-04T09:00:00+08:00");
        String id = certify("2022-12-31", "AUDIT").path("id").asString();
        String later = "reason: \"复核\", occurredAt: \"2023-01-05T09:00:00+08:00\"";
        step(moved, "correctComplaint", "handledAt: \"2022-12-09T09:00:00+08:00\", " + later);
        step(reopened, "reopenComplaint", later);
        step(merged, "mergeComplaint", "mergedInto: \"%s\", %s".formatted(kept, later));
        JsonNode change = drift(id).at("/changes/0");
        assertThat(change.at("/from/value").asInt()).isEqualTo(4);
        assertThat(change.at("/to/value").asInt()).isEqualTo(2);
        assertThat(change.path("left").valueStream().map(it -> it.path("id").asString()))
                .containsExactlyInAnyOrder(moved, reopened, merged);
        assertThat(change.at("/entered/0/id").asString()).isEqualTo(moved);
        assertThat(change.at("/entered/0/on").asString()).isEqualTo("2022-12-09");
        assertThat(change.path("causes")
                        .valueStream()
                        .map(it -> it.path("type").asString() + " "
                                + it.path("reason").asString()))
                .containsExactly("ComplaintCorrected 复核", "ComplaintReopened 复核", "ComplaintMerged 复核");
        JsonNode second = restate(id).path("statement");
        assertThat(figure(second, "D16.HANDLED").at("/items/count").asInt()).isEqualTo(2);
    }

    @Test
    void an_end_that_moves_is_named_where_it_let_items_in() {
        award();
        String late = resolvedComplaint("beyond-" + projectId, "2023-07-10T09:00:00+08:00");
        JsonNode first = certify("2023-08-01", "ANNUAL_REPORT").path("statement");
        assertThat(figure(first, "D16.HANDLED").path("value").asInt()).isZero();
        accepted("extendProject", "projectId: \"%s\", endsOn: \"2023-10-01\", reason: \"疫情\"".formatted(projectId), "");
        JsonNode change = drift(first.path("id").asString()).at("/changes/0");
        assertThat(change.at("/entered/0/id").asString()).isEqualTo(late);
        JsonNode cause = change.at("/causes/0");
        assertThat(cause.path("type").asString()).isEqualTo("ProjectExtended");
        assertThat(cause.path("position").asLong()).isEqualTo(position());
        assertThat(cause.path("reason").asString()).isEqualTo("疫情");
        JsonNode second = restate(first.path("id").asString()).path("statement");
        assertThat(figure(second, "D16.HANDLED").path("value").asInt()).isEqualTo(1);
        assertThat(second.at("/content/project/endsOn").asString()).isEqualTo("2023-10-01");
    }

    /** Whatever a direction counts: single records, shared items, sums, all of something, and counts beside. */
    @Test
    void a_statement_has_every_figure_of_its_direction() {
        for (String direction : List.of("DIRECTION_1", "DIRECTION_9", "DIRECTION_10")) {
            String project = direction + "-" + projectId;
            accepted("awardProject", """
                    projectId: "%s", direction: %s, title: "试点", undertakingUnit: {name: "防城港市知识产权保护协会"},
                    startsOn: "2022-01-01", endsOn: "2023-01-01"\
                    """.formatted(project, direction), "");
            JsonNode stated = certify(project, "2022-06-30", "INTERIM_REVIEW").at("/statement/content/figures");
            JsonNode figures = ask("""
                            { indicatorProgress(projectId: "%s", asOf: "2022-06-30") {
                              figures { %s beside { %s } } } }""".formatted(project, FIGURE, FIGURE)).at("/indicatorProgress/figures");
            var expected = new ArrayList<String>();
            for (JsonNode figure : figures) {
                expected.add(shown(figure, figure.at("/indicator/id")));
                figure.path("beside").forEach(it -> expected.add(shown(it, it.at("/indicator/id"))));
            }
            var said = new ArrayList<String>();
            stated.forEach(it -> said.add(shown(it, it.path("indicator"))));
            assertThat(said).as(direction).isEqualTo(expected).hasSizeGreaterThan(1);
        }
    }

    private static String shown(JsonNode figure, JsonNode indicator) {
        return indicator.asString() + " " + figure.path("value") + " " + figure.path("target") + " "
                + figure.path("met") + " " + figure.path("margin") + " " + figure.path("metBy");
    }

    @Test
    void what_cannot_be_stated_is_refused_in_both_languages() throws Exception {
        award();
        assertThat(code(certify("2999-01-01", "AUDIT"))).isEqualTo("STATEMENT_DAY_TO_COME");
        assertThat(code(certify("2022-06-30", "AUDIT"))).isEqualTo("STATEMENT_BEFORE_PROJECT");
        String id = certify("2022-12-31", "AUDIT").path("id").asString();
        JsonNode again = certify("2022-12-31", "AUDIT");
        assertThat(code(again)).isEqualTo("STATEMENT_EXISTS");
        assertThat(again.at("/userErrors/0/field").asString()).isEqualTo("input.occasion");
        assertThat(again.at("/userErrors/0/message").asString())
                .contains("restate")
                .contains(id);
        var chinese = request(
                        "mutation { it: certifyStatement(input: {projectId: \"%s\", asOf: \"2022-12-31\", occasion: AUDIT, reason: \"审计\"}) { userErrors { message } } }"
                                .formatted(projectId),
                        Map.of(),
                        token("office", null, Role.ADMIN))
                .header("Accept-Language", "zh-CN");
        assertThat(send(chinese).at("/data/it/userErrors/0/message").asString()).contains("已有核证报表", id);
        assertThat(code(administer(
                                "mutation { it: certifyStatement(input: {projectId: \"nobody\", asOf: \"2022-12-31\", occasion: AUDIT, reason: \"审计\"}) { userErrors { code } } }")
                        .path("it")))
                .isEqualTo("PROJECT_NOT_FOUND");
        assertThat(code(restate("nobody"))).isEqualTo("STATEMENT_NOT_FOUND");
        assertThat(code(restate(projectId))).as("an id of something else").isEqualTo("STATEMENT_NOT_FOUND");
        JsonNode unknown = send(
                request("{ statementDrift(id: \"nobody\") { holds } }", Map.of(), token("office", null, Role.ADMIN)));
        assertThat(unknown.at("/errors/0/extensions/code").asString()).isEqualTo("STATEMENT_NOT_FOUND");
    }

    /** Its lists name records of all workstations. */
    @Test
    void a_statement_is_for_auditors_and_administrators() throws Exception {
        award();
        String requestId = UUID.randomUUID().toString();
        String document =
                "mutation { it: certifyStatement(requestId: \"%s\", input: {projectId: \"%s\", asOf: \"2022-12-31\", occasion: OTHER, reason: \"备案\"}) { id position userErrors { code } } }"
                        .formatted(requestId, projectId);
        JsonNode once = administer(document).path("it");
        assertThat(administer(document).path("it")).as("the same request").isEqualTo(once);
        String json = "/statements/" + once.path("id").asString() + ".json";
        assertThat(response(json, token(Role.OFFICER)).statusCode()).isEqualTo(403);
        assertThat(response(json, token(Role.AUDITOR)).statusCode()).isEqualTo(200);
        assertThat(response("/statements/nobody.json", token(Role.AUDITOR)).statusCode())
                .isEqualTo(404);
        assertThat(response(json.replace(".json", "/D16.json"), token(Role.AUDITOR))
                        .statusCode())
                .as("it counts nothing itself")
                .isEqualTo(404);
        assertThat(response(json.replace(".json", "/changes.json"), token(Role.AUDITOR))
                        .statusCode())
                .as("it restates nothing")
                .isEqualTo(404);
        assertThat(send(request(document, Map.of(), Role.OFFICER))
                        .at("/data/it/userErrors/0/code")
                        .asString())
                .isEqualTo("FORBIDDEN");
    }
}
