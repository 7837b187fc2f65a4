package io.caseledger.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One running server for all tests of this package, with a schema of its own and none of the domain. */
@SpringBootTest(
        classes = ProbeApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.graphql.schema.locations=classpath:security-schema/",
            "spring.graphql.websocket.path=/graphql",
            "caseledger.limits.body-size=10KB",
            "caseledger.trusted-proxies=127.0.0.1",
            "caseledger.rate-limits.failures=1000",
            "server.max-http-request-header-size=16KB",
            "management.endpoints.web.exposure.include=health,metrics",
            "axon.axonserver.enabled=false",
            "axon.update-check.disabled=true",
            "axon.serializer.general=jackson3",
            "spring.config.location=optional:classpath:/none/"
        })
abstract class WebTest {
    static final Path DATA = directory();
    static final String ANNOUNCEMENT = firstStart();
    static final TestTokens TOKENS = TestTokens.in(DATA);
    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("caseledger.data", DATA::toString);
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("caseledger-identity");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String firstStart() {
        List<String> console = new ArrayList<>();
        new IdentityFile(DATA.resolve("identity.yml"), console::add).load();
        return console.getFirst();
    }

    static String secret(String name) {
        var line =
                Pattern.compile("^  " + name + " +(\\S+) ", Pattern.MULTILINE).matcher(ANNOUNCEMENT);
        return line.results().findFirst().orElseThrow().group(1);
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    HttpRequest.Builder query(String text) {
        return HttpRequest.newBuilder(at("/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", text))));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    HttpResponse<String> askForToken(String client, String secret, Map<String, String> form) throws Exception {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8));
        return send(HttpRequest.newBuilder(at("/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(form))));
    }

    String tokenOf(String client) throws Exception {
        var response = askForToken(client, secret(client), Map.of("grant_type", "client_credentials"));
        return json(response).path("access_token").asString();
    }

    static String form(Map<String, String> fields) {
        return String.join(
                "&",
                fields.entrySet().stream()
                        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
                        .toList());
    }
}
