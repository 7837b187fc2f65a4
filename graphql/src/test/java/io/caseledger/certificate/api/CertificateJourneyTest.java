package io.caseledger.certificate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.attendance.ParticipationCommand;
import io.caseledger.shared.Role;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From the delivered class to the certified one, and what becomes of certificates afterwards. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CertificateJourneyTest extends CertificateStory {
    static final String LATE = "occurredAt: \"2023-03-20T10:00:00+08:00\"";

    @Test
    void who_completed_gets_one_and_who_did_not_is_told_what_is_missing() {
        teach("OFFLINE");
        var issued = issue(attended("张三丰", 180)).path("certificate");
        assertThat(issued.path("number").asString()).matches("FCG-[0-9A-Z]+-2023-00001-[0-9A-Z]");
        assertThat(issued.path("training").path("hours").asDouble()).isEqualTo(4);
        assertThat(issued.path("atOdds").asBoolean()).isFalse();
        var refused = mutate("issueCertificate", to(attended("李雷", 100)), "")
                .path("userErrors")
                .path(0);
        assertThat(refused.path("code").asString()).isEqualTo("NOT_COMPLETED");
        assertThat(refused.path("field").asString()).isEqualTo("input.traineeId");
        assertThat(refused.path("message").asString()).contains("100 of 180 minutes", "44 minutes are missing");
    }

    @Test
    void a_class_is_certified_after_a_run_which_may_be_sent_again() {
        teach("ONLINE");
        String first = attended("王小明", 180);
        String second = attended("欧阳锋", 150);
        String alone = issue(first).path("id").asString();
        String early = "classId: \"%s\", %s".formatted(classId, LATER);
        assertThat(refused("certifyTrainingClass", early)).isEqualTo("CERTIFICATES_MISSING");
        var run = run();
        assertThat(run.path("issued").asInt()).isEqualTo(1);
        assertThat(run.path("receipts")).hasSize(2);
        run.path("receipts").forEach(it -> {
            boolean before = it.path("traineeId").asString().equals(first);
            assertThat(it.path("issued").asBoolean()).isEqualTo(!before);
            assertThat(it.path("certificateId").asString().equals(alone)).isEqualTo(before);
            assertThat(it.path("certificate").path("kind").asString()).isEqualTo("ELECTRONIC");
        });
        assertThat(run().path("issued").asInt()).isZero();
        assertThat(ofClass("certifyTrainingClass", LATER)
                        .path("trainingClass")
                        .path("state")
                        .asString())
                .isEqualTo("CERTIFIED");
        var listed = ask("""
                { certificates(filter: {classId: "%s", traineeId: "%s", text: "欧阳"}, atPosition: %d) {
                    totalCount nodes { holder training { modules number } } } }""".formatted(classId, second, position())).path("certificates");
        assertThat(listed.path("totalCount").asInt()).isEqualTo(1);
        assertThat(listed.at("/nodes/0/holder").asString()).isEqualTo("欧阳锋");
        var runs = ask("{ certificateRuns(filter: {classId: \"%s\"}, atPosition: %d) { totalCount } }"
                .formatted(classId, position()));
        assertThat(runs.path("certificateRuns").path("totalCount").asInt()).isEqualTo(2);
    }

    private JsonNode run() {
        return accepted(
                        "issueCertificates",
                        "classId: \"%s\", %s".formatted(classId, ISSUED_AT),
                        "certificateRun { issued remaining receipts { traineeId issued certificateId certificate { kind } } }")
                .path("certificateRun");
    }

    @Test
    void a_corrected_name_gives_a_new_certificate_and_the_old_one_says_so() throws Exception {
        teach("OFFLINE");
        String trainee = attended("王小明", 180);
        var first = issue(trainee);
        String id = first.path("id").asString();
        var handed = certificate("handOverCertificate", id, "receivedBy: \"王小明\", " + ISSUED_AT);
        assertThat(handed.path("state").asString()).isEqualTo("HANDED_OVER");
        assertThat(handed.path("receivedBy").asString()).isEqualTo("王小明");
        accepted("correctTrainee", """
                traineeId: "%s", identity: {name: "王晓明"}, reason: "笔误", %s""".formatted(trainee, LATE), "");
        var old = certificate("supersedeCertificate", id, "reason: \"姓名更正\", " + LATER);
        assertThat(old.path("inForce").asBoolean()).isFalse();
        var next = ask("{ certificate(id: \"%s\") { number holder supersedes inForce verificationUrl } }"
                        .formatted(old.path("supersededBy").asString()))
                .path("certificate");
        assertThat(next.path("holder").asString()).isEqualTo("王晓明");
        assertThat(next.path("supersedes").asString()).isEqualTo(id);
        assertThat(next.path("number")).isNotEqualTo(old.path("number"));
        assertThat(text(path(old)))
                .contains("已换发")
                .doesNotContain(next.path("number").asString());
        assertThat(text(path(next))).contains("证书有效", "王**");
        String voiding = "certificateId: \"%s\", reason: \"误登\", %s".formatted(id, LATER);
        assertThat(refused("voidCertificateHandOver", voiding)).isEqualTo("CERTIFICATE_STATE_FORBIDS");
    }

    private String text(String path) throws Exception {
        return new String(get(path, null).body(), UTF_8);
    }

    @Test
    void a_correction_of_attendance_puts_a_certificate_at_odds_until_it_is_revoked() throws Exception {
        teach("OFFLINE");
        String trainee = attended("王小明", 180);
        String id = issue(trainee).path("id").asString();
        String participation = ParticipationCommand.idOf(classId, trainee);
        accepted("voidAttendance", """
                participationId: "%s", sessionId: "s-1", reason: "代签", %s""".formatted(participation, LATE), "");
        var odd = ask("{ certificate(id: \"%s\", atPosition: %d) { atOdds inForce } }".formatted(id, position()));
        assertThat(odd.at("/certificate/atOdds").asBoolean()).isTrue();
        assertThat(odd.at("/certificate/inForce").asBoolean())
                .as("nobody revokes it unasked")
                .isTrue();
        var revoked = certificate("revokeCertificate", id, "reason: \"代签\", " + LATER);
        assertThat(revoked.path("atOdds").asBoolean()).isFalse();
        assertThat(revoked.path("endReason").asString()).isEqualTo("代签");
        assertThat(text(path(revoked))).contains("证书已撤销");
        assertThat(refused("issueCertificate", to(trainee))).isEqualTo("NOT_COMPLETED");
    }

    @Test
    void the_indicator_is_met_once_all_have_theirs_and_not_after_a_revocation() {
        teach("OFFLINE");
        String id = issue(attended("王小明", 180)).path("id").asString();
        String other = attended("李雷", 180);
        assertThat(certificates().path("value").asInt()).isEqualTo(1);
        assertThat(certificates().path("met").asBoolean()).isFalse();
        var _ = issue(other);
        assertThat(certificates().path("value").asInt()).isEqualTo(2);
        assertThat(certificates().path("met").asBoolean()).isTrue();
        var _ = certificate("revokeCertificate", id, "reason: \"误发\", " + LATER);
        assertThat(certificates().path("met").asBoolean()).isFalse();
    }

    private JsonNode certificates() {
        return figure("D10.CERTIFICATES", position(), "");
    }

    @Test
    void the_same_request_gives_the_same_certificate() {
        teach("OFFLINE");
        String document =
                "mutation { it: issueCertificate(input: {%s}, requestId: \"once-%s\") { id userErrors { code } } }"
                        .formatted(to(attended("王小明", 180)), classId);
        var first = ask(document).path("it").path("id").asString();
        assertThat(ask(document).path("it").path("id").asString())
                .isEqualTo(first)
                .isNotBlank();
    }

    @Test
    void dashboards_see_no_certificate_and_print_nothing() throws Exception {
        teach("OFFLINE");
        var issued = issue(attended("王小明", 180));
        var seen = send(request(
                "{ certificate(id: \"%s\") { number verificationUrl } }"
                        .formatted(issued.path("id").asString()),
                Map.of(),
                Role.DASHBOARD));
        assertThat(seen.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
        assertThat(seen.at("/data/certificate").isNull()).as(seen.toString()).isTrue();
        String pdf = issued.path("certificate").path("pdfUrl").asString();
        assertThat(get(pdf, Role.DASHBOARD).statusCode()).isEqualTo(403);
        assertThat(get(pdf, null).statusCode()).isEqualTo(401);
        assertThat(get(pdf, Role.AUDITOR).statusCode()).isIn(200, 503);
        var missing = get("/certificates/FCG-X-2023-00009-9.pdf", Role.OFFICER);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(missing.body()).at("/errors/0/extensions/code").asString())
                .isEqualTo("CERTIFICATE_NOT_FOUND");
    }
}
