package io.caseledger.anomaly.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.Journey;
import io.caseledger.shared.Role;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an officer does out of the ordinary, and what the auditor is told of it, says of it, and leaves behind by asking. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnomalyJourneyTest extends Journey {
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String SHOWN = """
            id standing changedSince foundPosition changedPosition ceasedPosition projectIds rule { id title { zh en } limits { name value } }
            explanation { zh en } numbers { name value } events { position type recordId by station recordedAt happenedAt }
            assessments { assessment note by }""";

    private final String person = "officer-" + UUID.randomUUID();
    private final String auditor = "auditor-" + UUID.randomUUID();
    private final String digest = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    private long at;

    private JsonNode sent(String token, String mutation, String input) {
        String document = "mutation { it: %s(input: {%s}) { id position userErrors { code field } } }";
        JsonNode payload = send(request(document.formatted(mutation, input), Map.of(), token))
                .at("/data/it");
        at = Math.max(at, payload.path("position").asLong(-1));
        return payload;
    }

    private String of(String station) {
        return token(person, station, Role.OFFICER);
    }

    private String filed(String station) {
        String id = "c-" + UUID.randomUUID();
        String input = complaint(id, id).replace(EMPTY, digest);
        assertThat(sent(of(station), "fileComplaint", input).path("id").asString())
                .isEqualTo(id);
        return id;
    }

    private JsonNode answer(String document) {
        return send(request(document, Map.of(), token(auditor, null, Role.AUDITOR)));
    }

    /** Other journeys may have told so much that it takes more than one question until all is folded. */
    private void caughtUp() {
        String code = "VIEWS_BEHIND";
        for (int tried = 0; tried < 50 && code.equals("VIEWS_BEHIND"); tried++) {
            code = answer("{ anomaly(id: \"none\", atPosition: %d) { id } }".formatted(at))
                    .at("/errors/0/extensions/code")
                    .asString("");
        }
        assertThat(code).isEmpty();
    }

    private JsonNode anomalies(String filter) {
        caughtUp();
        JsonNode answer =
                answer("{ anomalies(filter: {projectId: \"%s\"%s}, atPosition: %d) { totalCount nodes { %s } } }"
                        .formatted(projectId, filter, at, SHOWN));
        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.at("/data/anomalies");
    }

    private JsonNode the(String rule) {
        JsonNode found = anomalies(", rule: \"" + rule + "\"");
        assertThat(found.path("totalCount").asInt()).as(found.toString()).isEqualTo(1);
        return found.at("/nodes/0");
    }

    @Test
    void an_auditor_is_told_what_was_out_of_the_ordinary_with_its_events_and_in_both_languages() {
        award();
        String first = filed("fcg-01");
        String second = filed("fcg-02");

        JsonNode shared = the("AN.SHARED_EVIDENCE");
        assertThat(shared.at("/explanation/zh").asString())
                .startsWith("同一文件（摘要 " + digest.substring(0, 12) + "…）出现在 2 条记录中");
        assertThat(shared.at("/explanation/en").asString()).contains("is evidence in 2 records");
        assertThat(shared.at("/events").findValuesAsString("recordId")).containsExactly(first, second);
        assertThat(shared.at("/events/0/by").asString()).isEqualTo(person);

        JsonNode commuting = the("AN.TWO_WORKSTATIONS");
        assertThat(commuting.at("/events").findValuesAsString("station")).containsExactly("fcg-01", "fcg-02");
        assertThat(anomalies(", rule: \"AN.BACKDATED\"").path("totalCount").asInt())
                .isEqualTo(2);

        sent(
                of("fcg-02"),
                "withdrawComplaint",
                "complaintId: \"%s\", reason: \"和解\", occurredAt: \"2022-08-02T09:00:00+08:00\"".formatted(second));
        assertThat(the("AN.SHARED_EVIDENCE").path("standing").asBoolean()).isTrue();
        JsonNode voided = sent(
                token("admin", null, Role.ADMIN),
                "voidComplaint",
                "complaintId: \"%s\", reason: \"重复录入\", occurredAt: \"2022-08-03T09:00:00+08:00\"".formatted(second));
        JsonNode ceased = the("AN.SHARED_EVIDENCE");
        assertThat(ceased.path("standing").asBoolean()).isFalse();
        assertThat(ceased.path("ceasedPosition").asLong())
                .isEqualTo(voided.path("position").asLong());
        assertThat(ceased.path("id").asString()).isEqualTo(shared.path("id").asString());
    }

    @Test
    void what_an_auditor_says_of_it_is_kept_and_told_and_nobody_else_may() {
        award();
        filed("fcg-01");
        String anomaly = the("AN.BACKDATED").path("id").asString();
        String input = "anomalyId: \"%s\", assessment: EXPLAINED, note: \"搬迁期间手工登记\"".formatted(anomaly);

        assertThat(sent(of("fcg-01"), "assessAnomaly", input)
                        .at("/userErrors/0/code")
                        .asString())
                .isEqualTo("FORBIDDEN");
        String asAuditor = token(auditor, null, Role.AUDITOR);
        assertThat(sent(asAuditor, "assessAnomaly", input.replace(anomaly, "anomaly:none"))
                        .at("/userErrors/0/code")
                        .asString())
                .isEqualTo("NOT_FOUND");
        JsonNode said = send(request(
                        "mutation { assessAnomaly(input: {%s}, requestId: \"r-1\") { id position userErrors { code } anomalyAssessment { note assessedBy rule standing positions anomaly { id changedSince } } } }"
                                .formatted(input),
                        Map.of(),
                        asAuditor))
                .at("/data/assessAnomaly");
        at = said.path("position").asLong();
        assertThat(said.at("/anomalyAssessment/anomaly/id").asString())
                .as(said.toString())
                .isEqualTo(anomaly);
        assertThat(said.at("/anomalyAssessment/assessedBy").asString()).isEqualTo(auditor);
        assertThat(said.at("/anomalyAssessment/positions")).isNotEmpty();

        JsonNode told = anomalies(", assessed: true, assessment: EXPLAINED").path("nodes");
        assertThat(told).singleElement().satisfies(it -> {
            assertThat(it.at("/assessments/0/note").asString()).isEqualTo("搬迁期间手工登记");
            assertThat(it.path("changedSince").asBoolean()).isFalse();
        });
        assertThat(anomalies(", assessed: false, rule: \"AN.BACKDATED\"")
                        .path("totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void officers_and_dashboards_are_told_nothing_and_what_auditors_read_is_on_record() {
        for (Role role : new Role[] {Role.OFFICER, Role.DASHBOARD}) {
            JsonNode refused = send(request("{ anomalies { totalCount } anomalyRules { id } }", Map.of(), role));
            assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
        }
        JsonNode rules = answer(
                "{ anomalyRules { id finds policy source { zh } reason { zh en } limits { name value } events } }");
        assertThat(rules.at("/data/anomalyRules").findValuesAsString("finds"))
                .contains(
                        "BACKDATED",
                        "BURST",
                        "TWO_PLACES",
                        "TWO_WORKSTATIONS",
                        "SHARED_EVIDENCE",
                        "SPLIT",
                        "SELF_APPROVAL");
        assertThat(answer("{ anomalies(first: 0) { totalCount } }")
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("PAGE_SIZE_OUT_OF_RANGE");
        assertThat(answer("{ anomalies(after: \"x\") { totalCount } }")
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("CURSOR_INVALID");
        JsonNode read = answer("{ accesses(filter: {subject: \"%s\"}) { nodes { asked } } }".formatted(auditor));
        assertThat(read.at("/data/accesses/nodes").toString()).contains("anomalyRules");
    }
}
