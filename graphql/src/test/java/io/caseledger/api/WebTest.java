package io.caseledger.api;

import io.caseledger.api.ProbeApplication.Probe;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One running server for all tests of this package. */
@SpringBootTest(
        classes = ProbeApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "spring.threads.virtual.enabled=true",
            "spring.web.locale=en",
            "spring.graphql.schema.locations=classpath:api-schema/",
            "caseledger.limits.request-time=3s",
            "axon.axonserver.enabled=false",
            "axon.update-check.disabled=true",
            "axon.serializer.general=jackson3",
            "spring.config.location=optional:classpath:/none/"
        })
abstract class WebTest {
    static final String JSON = "application/json";
    static final String GRAPHQL_JSON = "application/graphql-response+json";
    static final JsonMapper MAPPER = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Probe probe;

    @Autowired
    KnownDocuments documents;

    String url() {
        return "http://127.0.0.1:" + port + "/graphql";
    }

    static String token() {
        return ProbeApplication.TOKEN;
    }

    HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token());
    }

    HttpRequest.Builder post(Object body) {
        return request(url())
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString(MAPPER.writeValueAsString(body)));
    }

    HttpRequest.Builder get(String query) {
        return request(url() + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .GET();
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    JsonNode answer(HttpRequest.Builder request) throws Exception {
        return MAPPER.readTree(send(request).body());
    }

    JsonNode ask(String query) throws Exception {
        return answer(post(Map.of("query", query)));
    }

    JsonNode ask(String query, Map<String, ?> variables) throws Exception {
        return answer(post(Map.of("query", query, "variables", variables)));
    }

    static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString();
    }
}
