package io.caseledger.security;

import static io.caseledger.shared.Role.ADMIN;
import static io.caseledger.shared.Role.DASHBOARD;
import static io.caseledger.shared.Role.OFFICER;
import static io.caseledger.shared.Role.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HttpAccessTest extends WebTest {
    private static final List<String> OFFICERS = List.of("workstation", "reviewer");

    private static final String HELLO = "{hello}";

    @Test
    void client_credentials_open_the_api_for_each_machine_with_its_role() throws Exception {
        for (String client : List.of("workstation", "reviewer", "dashboard", "auditor", "admin")) {
            var response = send(query("{hello me {subject roles workstation}}")
                    .header("Authorization", "Bearer " + tokenOf(client)));
            assertThat(response.statusCode()).isEqualTo(200);
            var me = json(response).at("/data/me");
            assertThat(me.path("subject").asString()).isEqualTo(client);
            assertThat(me.path("roles").get(0).asString())
                    .isEqualTo(OFFICERS.contains(client) ? "OFFICER" : client.toUpperCase(Locale.ROOT));
            assertThat(me.path("workstation").asString("")).isEqualTo(OFFICERS.contains(client) ? "fcg-01" : "");
        }
    }

    @Test
    void a_wrong_secret_or_a_grant_the_client_does_not_have_gets_no_token() throws Exception {
        var grant = Map.of("grant_type", "client_credentials");
        assertThat(askForToken("workstation", "wrong", grant).statusCode()).isEqualTo(401);
        assertThat(askForToken("nobody", "wrong", grant).statusCode()).isEqualTo(401);
        var code = Map.of("grant_type", "authorization_code", "code", "x", "redirect_uri", "http://x");
        assertThat(askForToken("workstation", secret("workstation"), code).statusCode())
                .isEqualTo(400);
    }

    @Test
    void without_a_token_the_answer_is_a_graphql_error_in_the_language_of_the_caller() throws Exception {
        var english = send(query(HELLO));
        assertUnauthenticated(english);
        assertThat(english.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(json(english).at("/errors/0/message").asString()).isEqualTo("A bearer token is required.");

        var chinese = send(query(HELLO).header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5"));
        assertThat(json(chinese).at("/errors/0/message").asString()).startsWith("需要访问令牌");
    }

    @Test
    void get_and_event_streams_need_a_token_too() throws Exception {
        assertUnauthenticated(send(HttpRequest.newBuilder(at("/graphql?query=%7Bhello%7D"))));
        assertUnauthenticated(send(query("subscription {ticks}").header("Accept", "text/event-stream")));
        assertUnauthenticated(send(HttpRequest.newBuilder(at("/graphql/schema"))));
        assertUnauthenticated(send(HttpRequest.newBuilder(at("/anything"))));
        // A path that is not the handshake's cannot pretend to be one.
        var raw = send(HttpRequest.newBuilder(at("/graphql/?query=%7Bhello%7D")));
        assertThat(raw.statusCode()).isEqualTo(401);
    }

    @Test
    void another_scheme_is_no_token() throws Exception {
        assertUnauthenticated(send(query(HELLO).header("Authorization", "Basic YTpi")));
    }

    @Test
    void a_token_without_a_known_role_sees_nothing() throws Exception {
        var response = send(query(HELLO).header("Authorization", "Bearer " + TOKENS.token("guest", null)));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(json(response).at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
    }

    @Test
    void no_token_gives_the_role_of_the_system_itself() throws Exception {
        var alone = send(query(HELLO).header("Authorization", "Bearer " + TOKENS.token("mallory", null, SYSTEM)));
        assertThat(alone.statusCode()).isEqualTo(403);
        var beside = send(query("{me {roles}}")
                .header("Authorization", "Bearer " + TOKENS.token("mallory", null, SYSTEM, OFFICER)));
        assertThat(json(beside).at("/data/me/roles").toString()).isEqualTo("[\"OFFICER\"]");
    }

    @Test
    void health_is_open_and_the_rest_of_the_actuator_is_for_admins() throws Exception {
        assertThat(send(HttpRequest.newBuilder(at("/actuator/health"))).statusCode())
                .isEqualTo(200);
        assertThat(send(HttpRequest.newBuilder(at("/actuator/metrics"))).statusCode())
                .isEqualTo(401);
        assertThat(metricsAs(TOKENS.token("a", null, DASHBOARD))).isEqualTo(403);
        assertThat(metricsAs(TOKENS.token("a", null, ADMIN))).isEqualTo(200);
    }

    private int metricsAs(String token) throws Exception {
        return send(HttpRequest.newBuilder(at("/actuator/metrics")).header("Authorization", "Bearer " + token))
                .statusCode();
    }

    @Test
    void a_body_over_the_limit_is_refused_whether_its_size_is_announced_or_not() throws Exception {
        String token = TOKENS.token("a", null, OFFICER);
        byte[] large = ("{\"query\": \"{hello}\", \"x\": \"" + "长".repeat(1_000_000) + "\"}").getBytes("UTF-8");
        for (var body : List.of(
                BodyPublishers.ofByteArray(large),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))) {
            var response = send(HttpRequest.newBuilder(at("/graphql"))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + token)
                    .POST(body));
            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(json(response).at("/errors/0/extensions/code").asString())
                    .isEqualTo("BODY_TOO_LARGE");
        }
        byte[] small = "{\"query\": \"{hello}\"}".getBytes("UTF-8");
        var chunked = send(HttpRequest.newBuilder(at("/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(small))));
        assertThat(json(chunked).at("/data/hello").asString()).isEqualTo("你好");
    }

    @Test
    void an_event_stream_ends_when_its_token_does() throws Exception {
        String brief = TOKENS.token("a", null, Duration.ofMillis(2500), OFFICER);
        var response = send(query("subscription {ticks}")
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + brief));
        assertThat(response.body()).contains("\"ticks\":3").contains("event:complete");
    }

    @Test
    void an_event_stream_says_what_is_wrong_with_a_document() throws Exception {
        for (var expected :
                Map.of("subscription {nonsense}", "nonsense", HELLO, "你好").entrySet()) {
            var response = send(query(expected.getKey())
                    .header("Accept", "text/event-stream")
                    .header("Authorization", "Bearer " + TOKENS.token("a", null, OFFICER)));
            assertThat(response.body()).contains("event:next", expected.getValue(), "event:complete");
        }
    }

    private void assertUnauthenticated(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        var body = json(response);
        assertThat(body.propertyNames()).containsExactly("errors");
        assertThat(body.at("/errors/0/extensions/code").asString()).isEqualTo("UNAUTHENTICATED");
        assertThat(response.body()).doesNotContain("Exception", "springframework");
    }
}
