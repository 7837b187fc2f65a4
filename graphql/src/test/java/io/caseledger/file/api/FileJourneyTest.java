package io.caseledger.file.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.Journey;
import io.caseledger.shared.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileJourneyTest extends Journey {
    private static final int LIMIT = 50 << 20;
    private static final String BOUNDARY = "----edge";

    @Value("${caseledger.data}")
    private Path data;

    private final String content = "研究报告 " + UUID.randomUUID();

    private HttpRequest.Builder door(String rest) {
        return HttpRequest.newBuilder(URI.create(url().replace("/graphql", "/files" + rest)));
    }

    private HttpRequest.Builder door(String rest, Role role) {
        return door(rest).header("Authorization", "Bearer " + token(role));
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request) throws Exception {
        return http().send(request.build(), BodyHandlers.ofString());
    }

    private static String code(HttpResponse<String> response) {
        JsonNode body = JSON.readTree(response.body());
        return body.at("/errors/0/extensions/code").asString();
    }

    private HttpResponse<String> upload(String name, String type, BodyPublisher body) throws Exception {
        return answer(
                door("?name=" + name, Role.OFFICER).header("Content-Type", type).POST(body));
    }

    private long kept() throws IOException {
        try (var all = Files.walk(data.resolve("files"))) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void a_file_is_sent_and_comes_back_as_an_attachment() throws Exception {
        var sent = upload("%E6%8A%A5%E5%91%8A.txt", "text/plain", BodyPublishers.ofString(content));
        assertThat(sent.statusCode()).isEqualTo(201);
        JsonNode file = JSON.readTree(sent.body());
        assertThat(file.path("name").asString()).isEqualTo("报告.txt");
        assertThat(file.path("size").asInt()).isEqualTo(content.getBytes(UTF_8).length);
        String place = sent.headers().firstValue("Location").orElseThrow();
        assertThat(place).startsWith("/files/" + file.path("digest").asString());
        for (Role role : List.of(Role.OFFICER, Role.AUDITOR, Role.ADMIN)) {
            var got = answer(door(place.substring("/files".length()), role));
            assertThat(got.body()).isEqualTo(content);
            assertThat(got.headers().firstValue("Content-Disposition").orElseThrow())
                    .startsWith("attachment;")
                    .contains("filename*=UTF-8''%E6%8A%A5%E5%91%8A.txt");
            assertThat(got.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(got.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        }
    }

    @Test
    void a_form_brings_the_same_file_which_is_kept_once() throws Exception {
        var raw = upload("a.txt", "application/x-www-form-urlencoded", BodyPublishers.ofString(content));
        assertThat(raw.statusCode()).as(raw.body()).isEqualTo(201);
        long before = kept();
        String form = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n说明\r\n--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\报告.md\"\r\n"
                + "Content-Type: text/markdown\r\n\r\n" + content + "\r\n--" + BOUNDARY + "--\r\n";
        var sent = answer(door("", Role.OFFICER)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(form)));
        JsonNode file = JSON.readTree(sent.body());
        assertThat(file.path("digest")).isEqualTo(JSON.readTree(raw.body()).path("digest"));
        assertThat(file.path("name").asString()).isEqualTo("报告.md");
        assertThat(file.path("mediaType").asString()).isEqualTo("text/markdown");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void only_officers_send_and_dashboards_do_not_even_read() throws Exception {
        var body = BodyPublishers.ofString(content);
        long before = kept();
        var stranger = answer(door("?name=a").POST(body));
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(code(stranger)).isEqualTo("UNAUTHENTICATED");
        for (Role role : List.of(Role.DASHBOARD, Role.AUDITOR, Role.ADMIN)) {
            var refused = answer(door("?name=a", role).POST(body));
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(code(refused)).isEqualTo("FORBIDDEN");
        }
        assertThat(kept()).isEqualTo(before);
        String digest = JSON.readTree(upload("a", "text/plain", body).body())
                .path("digest")
                .asString();
        assertThat(answer(door("/" + digest)).statusCode()).isEqualTo(401);
        assertThat(answer(door("/" + digest, Role.DASHBOARD)).statusCode()).isEqualTo(403);
    }

    @Test
    void a_file_over_the_limit_is_refused_whether_its_size_is_announced_or_not() throws Exception {
        long before = kept();
        byte[] large = new byte[LIMIT + 1];
        for (var body : List.of(
                BodyPublishers.ofByteArray(large),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))) {
            var refused = upload("large.docx", "application/zip", body);
            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(code(refused)).isEqualTo("FILE_TOO_LARGE");
            assertThat(refused.body()).contains("large.docx", Integer.toString(LIMIT));
        }
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void a_sender_who_hangs_up_leaves_nothing_behind() throws Exception {
        long before = kept();
        URI door = door("").build().uri();
        try (var line = new Socket(door.getHost(), door.getPort())) {
            line.getOutputStream()
                    .write(("POST /files?name=half.txt HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + token(Role.OFFICER) + "\r\nContent-Length: 1000000\r\n\r\n" + content)
                            .getBytes(UTF_8));
            line.getOutputStream().flush();
            line.shutdownOutput();
            String answer = new String(line.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400");
        }
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void what_is_no_file_is_refused_in_the_language_of_the_sender() throws Exception {
        assertThat(code(upload("a", "text/plain", BodyPublishers.noBody()))).isEqualTo("FILE_EMPTY");
        assertThat(code(upload("a%00b", "text/plain", BodyPublishers.ofString("x"))))
                .isEqualTo("FILE_NAME_INVALID");
        String fields = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nx\r\n--" + BOUNDARY
                + "--\r\n";
        String cut = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\nhalf";
        String type = "multipart/form-data; boundary=" + BOUNDARY;
        assertThat(code(upload("a", type, BodyPublishers.ofString(fields)))).isEqualTo("FILE_MISSING");
        assertThat(code(upload("a", type, BodyPublishers.ofString(cut)))).isEqualTo("FILE_INTERRUPTED");
        assertThat(code(upload("a", "multipart/form-data", BodyPublishers.ofString(cut))))
                .isEqualTo("FILE_INTERRUPTED");
        String nobody = HexFormat.of().formatHex(new byte[32]);
        var missing = answer(door("/" + nobody, Role.OFFICER).header("Accept-Language", "zh-CN"));
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(missing.body()).at("/errors/0/message").asString())
                .contains("没有文件 " + nobody);
        assertThat(code(answer(door("/nonsense", Role.OFFICER)))).isEqualTo("DIGEST_INVALID");
    }
}
