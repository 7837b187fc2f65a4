package io.caseledger.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OverHttpTest extends WebTest {
    @Test
    void a_query_by_GET_is_answered() throws Exception {
        var response = send(get("{hello}").header("Accept", GRAPHQL_JSON));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith(GRAPHQL_JSON);
        assertThat(response.body()).isEqualTo("{\"data\":{\"hello\":\"你好\"}}");
    }

    @Test
    void variables_by_GET_are_JSON() throws Exception {
        String query = URLEncoder.encode("query($t: ThingInput) {echo(input: $t)}", StandardCharsets.UTF_8);
        String variables = URLEncoder.encode("{\"t\":{\"title\":\"电商\"}}", StandardCharsets.UTF_8);
        String url = url() + "?query=" + query + "&variables=";
        assertThat(answer(request(url + variables).GET()).at("/data/echo").asString())
                .contains("电商");
        var broken = send(request(url + "%7B").GET());
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("MALFORMED_JSON");
    }

    @Test
    void a_mutation_by_GET_is_refused_and_not_executed() throws Exception {
        int before = probe.executed.get();
        for (String accepted : List.of(JSON, GRAPHQL_JSON)) {
            var response = send(get("mutation {store(input: {title: \"t\"})}").header("Accept", accepted));
            assertThat(response.statusCode()).isEqualTo(405);
            assertThat(response.headers().firstValue("Allow")).contains("POST");
            assertThat(response.body()).contains("MUTATION_OVER_GET");
        }
        assertThat(probe.executed.get()).isEqualTo(before);
    }

    @Test
    void without_a_token_neither_GET_nor_POST_nor_events_are_answered() throws Exception {
        var body = BodyPublishers.ofString("{\"query\":\"{hello}\"}");
        var uri = URI.create(url());
        var anonymous = List.of(
                HttpRequest.newBuilder(URI.create(url() + "?query=%7Bhello%7D")).GET(),
                HttpRequest.newBuilder(uri).header("Content-Type", JSON).POST(body),
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", JSON)
                        .header("Accept", "text/event-stream")
                        .POST(body));
        for (var request : anonymous) {
            assertThat(send(request).statusCode()).isIn(401, 403);
        }
    }

    @Test
    void a_batch_is_refused_in_words() throws Exception {
        var response = send(post(List.of(Map.of("query", "{hello}"), Map.of("query", "{hello}"))));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(code(MAPPER.readTree(response.body()))).isEqualTo("BATCH_NOT_SUPPORTED");
    }

    @Test
    void numbers_and_truths_are_no_text() throws Exception {
        for (Object bad : List.of(0, false, List.of("x"), Map.of())) {
            malformed(send(post(Map.of("query", bad))), "query");
            malformed(send(post(Map.of("query", "{hello}", "operationName", bad))), "operationName");
        }
        for (Object bad : List.of(0, false, List.of("x"), "x")) {
            malformed(send(post(Map.of("query", "{hello}", "variables", bad))), "variables");
            malformed(send(post(Map.of("query", "{hello}", "extensions", bad))), "extensions");
        }
        malformed(send(post(Map.of())), "query");
        malformed(send(post(Map.of("query", " "))), "query");
        malformed(send(request(url()).GET()), "query");
    }

    @Test
    void what_is_no_JSON_object_is_malformed() throws Exception {
        for (String bad : List.of("", "{ \"not a JSON", "5", "null", "{} {}", "[".repeat(5000))) {
            var response = send(request(url()).header("Content-Type", JSON).POST(BodyPublishers.ofString(bad)));
            assertThat(response.statusCode()).as(bad).isEqualTo(400);
            assertThat(response.body()).as(bad).contains("MALFORMED_JSON");
        }
    }

    @Test
    void a_subscription_over_plain_HTTP_is_refused() throws Exception {
        int before = probe.executed.get();
        assertThat(code(ask("subscription {ticks}"))).isEqualTo("SUBSCRIPTION_OVER_HTTP");
        assertThat(code(answer(get("subscription {ticks}")))).isEqualTo("SUBSCRIPTION_OVER_HTTP");
        var strict = send(post(Map.of("query", "subscription {ticks}")).header("Accept", GRAPHQL_JSON));
        assertThat(strict.statusCode()).isEqualTo(400);
        assertThat(probe.executed.get()).isEqualTo(before);
    }

    @Test
    void a_subscription_as_events_is_served() throws Exception {
        var response = events("subscription {ticks}");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(response.body()).contains("{\"data\":{\"ticks\":1}}", "{\"data\":{\"ticks\":2}}", "event:complete");
    }

    @Test
    void the_chosen_operation_decides() throws Exception {
        String both = "query A {hello} mutation B {store(input: {title: \"t\"})}";
        assertThat(answer(post(Map.of("query", both, "operationName", "A")))
                        .at("/data/hello")
                        .asString())
                .isEqualTo("你好");
        String url = url() + "?query=" + URLEncoder.encode(both, StandardCharsets.UTF_8) + "&operationName=";
        assertThat(send(request(url + "A").GET()).statusCode()).isEqualTo(200);
        assertThat(send(request(url + "B").GET()).statusCode()).isEqualTo(405);
        assertThat(code(answer(request(url + "C").GET()))).isEqualTo("INVALID_DOCUMENT");
    }

    private HttpResponse<String> events(String query) throws Exception {
        return send(post(Map.of("query", query)).header("Accept", "text/event-stream"));
    }

    private static void malformed(HttpResponse<String> response, String parameter) {
        assertThat(response.statusCode()).isEqualTo(400);
        var answer = MAPPER.readTree(response.body());
        assertThat(code(answer)).isEqualTo("MALFORMED_REQUEST");
        assertThat(answer.at("/errors/0/message").asString()).contains(" " + parameter + " ");
    }
}
