package io.caseledger.certificate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.certificate.CertificateNumber;
import io.caseledger.shared.Role;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What anybody sees who has a certificate in hand, and what nobody sees who has not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerificationJourneyTest extends CertificateStory {
    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }

    private JsonNode issued(String name) {
        teach("OFFLINE");
        return issue(attended(name, 180)).path("certificate");
    }

    @Test
    void the_page_shows_a_masked_name_and_nothing_that_is_not_on_the_list() throws Exception {
        var certificate = issued("欧阳文锋");
        var page = get(path(certificate), null);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(text(page))
                .contains(
                        "证书有效",
                        "The certificate is valid",
                        certificate.path("number").asString())
                .contains("欧阳**", "海外维权培训班", ">4<", "2023-03-10")
                .doesNotContain("文锋", projectId, classId, "<script", "http://", "https://", "{{");
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).startsWith("default-src 'none'; style-src 'sha256-").doesNotContain("unsafe", "script-src");
        assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(page.headers().firstValue("RateLimit")).isPresent();
    }

    @Test
    void it_is_verified_as_it_was_typed_in_the_form_too() throws Exception {
        var certificate = issued("王小明");
        String number = certificate.path("number").asString();
        String code = path(certificate).replaceAll(".*c=", "");
        String typed = "/verify?number=%20" + number.toLowerCase(Locale.ROOT) + "&c="
                + code.replaceAll("(.{4})(?=.)", "$1-").toLowerCase(Locale.ROOT);
        assertThat(text(get(typed, null))).contains("证书有效", "王**");
        assertThat(text(get("/verify", null))).contains("<form method=\"get\" action=\"/verify\">");
        assertThat(text(get("/verify?number=%22%3E%3Cscript%3E&c=", null)))
                .contains("&quot;&gt;&lt;script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void an_unknown_number_and_a_wrong_code_give_the_same_answer() throws Exception {
        var certificate = issued("王小明");
        String number = certificate.path("number").asString();
        String unknown = unknown(number);
        for (String suffix : new String[] {"", ".json"}) {
            var wrong = get("/verify/" + number + suffix + "?c=0000000000000000", null);
            var nobody = get("/verify/" + unknown + suffix + "?c=0000000000000000", null);
            assertThat(wrong.statusCode()).isEqualTo(404);
            assertThat(nobody.statusCode()).isEqualTo(404);
            assertThat(text(nobody).replace(unknown, number)).isEqualTo(text(wrong));
        }
        var mistyped = get("/verify/" + number.replace("2023", "2032") + "?c=1", null);
        assertThat(mistyped.statusCode()).isEqualTo(404);
        assertThat(text(mistyped)).contains("校验位不符");
    }

    /** A number that nobody has, with a check character that holds. */
    private static String unknown(String number) {
        String begins = number.replace("-00001-", "-09999-").substring(0, number.length() - 1);
        return "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                .chars()
                .mapToObj(check -> begins + (char) check)
                .filter(CertificateNumber::holds)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void programs_get_the_same_as_JSON_with_a_token_or_without() throws Exception {
        var certificate = issued("John Smith");
        String path = path(certificate);
        var json = get(path.replace("?", ".json?"), null);
        var shown = JSON.readTree(json.body()).path("certificate");
        assertThat(shown.propertyNames())
                .containsExactlyInAnyOrder("number", "name", "classTitle", "hours", "issuedOn", "status");
        assertThat(shown.path("name").asString()).isEqualTo("J*** S***");
        assertThat(shown.path("hours").asInt()).isEqualTo(4);
        String code = path.replaceAll(".*c=", "");
        String query =
                "query($c: String!) { certificateVerification(number: \"%s\", code: $c) { name hours issuedOn status } }"
                        .formatted(certificate.path("number").asString());
        var right = send(request(query, Map.of("c", code), Role.DASHBOARD)).at("/data/certificateVerification");
        assertThat(right.path("status").asString()).isEqualTo("VALID");
        assertThat(right.path("name").asString()).isEqualTo("J*** S***");
        var wrong = send(request(query, Map.of("c", code.substring(1)), Role.DASHBOARD));
        assertThat(wrong.at("/data/certificateVerification").isNull()).isTrue();
    }

    @Test
    void a_class_is_printed_as_one_file_or_as_an_archive() throws Exception {
        teach("OFFLINE");
        var first =
                issue(attended("王小明", 180)).path("certificate").path("number").asString();
        var second =
                issue(attended("李雷", 180)).path("certificate").path("number").asString();
        var pdf = get("/certificates/classes/" + classId + ".pdf", Role.OFFICER);
        Assumptions.assumeTrue(pdf.statusCode() != 503, "no Chinese font");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment");
        try (var document = Loader.loadPDF(pdf.body())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        var zip = get("/certificates/classes/" + classId + ".zip", Role.OFFICER);
        var names = new ArrayList<String>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
                assertThat(entries.readAllBytes())
                        .isEqualTo(get("/certificates/" + entry.getName(), Role.OFFICER)
                                .body());
            }
        }
        assertThat(names).containsExactly(first + ".pdf", second + ".pdf");
        assertThat(get("/certificates/classes/none.zip", Role.OFFICER).statusCode())
                .isEqualTo(404);
    }
}
