package io.caseledger.policy.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.RegisterStory;
import io.caseledger.shared.Role;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyJourneyTest extends RegisterStory {
    private static String particulars(String number, String from, String until, String more) {
        return """
                particulars: {documentNumber: "%s", title: "防城港市知识产权保护办法", issuer: "防城港市人民政府", level: CITY,
                issuedOn: "2019-12-01", validity: {from: "%s", until: %s}, topics: [OVERSEAS, RIGHTS_ASSISTANCE]%s}""".formatted(number, from, until, more);
    }

    private String policy(String number, String from, String until, String more) {
        String input = "policyId: \"%s\", projectId: \"%s\", %s, %s"
                .formatted(newId("pol"), projectId, WHEN, particulars(number, from, until, more));
        return accepted("registerPolicy", input, "policy { state }").path("id").asString();
    }

    private String standing(String id, String day) {
        return shown("policy(id: \"%s\", $at) { standing(on: \"%s\") }".formatted(id, day))
                .path("standing")
                .asString();
    }

    private List<String> inForce(String day, String topic) {
        return shown("policiesInForce(projectId: \"%s\", on: \"%s\", topic: %s, $at) { id }"
                        .formatted(projectId, day, topic))
                .findValuesAsString("id");
    }

    @Test
    void a_policy_is_in_force_between_its_days_until_it_expires_or_is_repealed() {
        awardDirection9();
        String old = policy("防政发〔2020〕1号", "2020-01-01", "\"2025-01-01\"", "");
        String later = policy("防政发〔2022〕3号", "2022-05-01", "null", "");
        assertThat(inForce("2019-12-31", "null")).isEmpty();
        assertThat(inForce("2020-01-01", "OVERSEAS")).containsExactly(old);
        assertThat(inForce("2020-01-01", "FUNDING")).isEmpty();
        assertThat(inForce("2022-05-01", "null")).containsExactly(later, old);
        assertThat(inForce("2025-01-01", "null")).containsExactly(later);

        String of = "policyId: \"%s\", %s, ".formatted(old, WHEN);
        accepted("repealPolicy", of + "repealedBy: \"%s\", on: \"2022-05-01\"".formatted(later), "");
        assertThat(inForce("2022-05-01", "null")).containsExactly(later);
        assertThat(standing(old, "2022-04-30")).isEqualTo("IN_FORCE");
        assertThat(standing(old, "2022-05-01")).isEqualTo("REPEALED");
        String ofLater = "policyId: \"%s\", %s, ".formatted(later, WHEN);
        assertThat(refused("voidPolicy", ofLater + "reason: \"误录\"")).isEqualTo("POLICY_REPEALS_OTHERS");
        assertThat(refused("repealPolicy", ofLater + "repealedBy: \"%s\", on: \"2023-05-01\"".formatted(old)))
                .isEqualTo("POLICY_REPEALS_ITSELF");
        accepted("voidPolicyRepeal", of + "reason: \"误录\"", "policy { repeal { on } notes { event } }");
        assertThat(standing(old, "2025-01-01")).isEqualTo("EXPIRED");
        assertThat(standing(later, "2022-04-30")).isEqualTo("NOT_YET");
        accepted("correctPolicy", of + "reason: \"笔误\", " + particulars("防政发〔2020〕1号", "2020-03-01", "null", ""), "");
        assertThat(inForce("2020-02-29", "null")).isEmpty();
        assertThat(inForce("2025-01-01", "null")).containsExactly(later, old);
        accepted("voidPolicy", of + "reason: \"误录\"", "");
        assertThat(inForce("2025-01-01", "null")).containsExactly(later);
        assertThat(shown("policy(id: \"%s\", $at) { standing(on: \"2021-01-01\") }".formatted(old))
                        .path("standing")
                        .isNull())
                .isTrue();
    }

    @Test
    void policies_have_their_text_are_entered_once_listed_and_searched() throws Exception {
        awardDirection9();
        String digest = upload("第一条 为了保护知识产权" + projectId);
        String text = ", text: {digest: \"%s\", fileName: \"办法.txt\"}, summary: \"海外维权援助\"".formatted(digest);
        String id = policy("防政发〔2021〕7号", "2021-01-01", "null", text);
        policy("防政发〔2021〕8号", "2021-02-01", "\"2021-06-01\"", "");
        JsonNode shown = shown("policy(id: \"%s\", $at) { particulars { issuedOn text { url } } }".formatted(id));
        String url = shown.at("/particulars/text/url").asString();
        assertThat(url).startsWith("/files/" + digest);
        String again = "projectId: \"%s\", %s, %s"
                .formatted(
                        projectId,
                        WHEN,
                        particulars("防政发 (2021) 7号".replace("(", "〔").replace(")", "〕"), "2021-01-01", "null", ""));
        assertThat(refused("registerPolicy", again)).isEqualTo("ALREADY_EXISTS");
        String lost = ", text: {digest: \"%s\", fileName: \"办法.txt\"}".formatted("0".repeat(64));
        JsonNode missing = mutate(
                        "registerPolicy",
                        "projectId: \"%s\", %s, %s"
                                .formatted(projectId, WHEN, particulars("9", "2021-01-01", "null", lost)),
                        "")
                .path("userErrors")
                .path(0);
        assertThat(missing.path("code").asString()).isEqualTo("FILE_NOT_FOUND");
        assertThat(missing.path("field").asString()).isEqualTo("input.particulars.text.digest");
        JsonNode page = shown("""
                policies(filter: {projectId: "%s", levels: [CITY], topic: OVERSEAS, inForceOn: "2021-06-01"},
                order: {field: EFFECTIVE_ON}, $at) { totalCount nodes { id } }""".formatted(projectId));
        assertThat(page.path("totalCount").asInt()).isEqualTo(1);
        assertThat(page.at("/nodes/0/id").asString()).isEqualTo(id);
        assertThat(searched("海外维权援助").at("/0/record/kind").asString()).isEqualTo("policies");
    }

    private String upload(String text) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url().replace("/graphql", "/files?name=a.txt")))
                .header("Authorization", "Bearer " + token(Role.OFFICER))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(text));
        return send(request).path("digest").asString();
    }
}
