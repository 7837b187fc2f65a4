package io.caseledger.annex.client;

import io.caseledger.annex.client.AnnexOptions.Period;
import io.caseledger.annex.client.Failure.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running server, as this client talks to it. */
final class AnnexServer {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String FIELDS = "id from until reflects files { format sha256 size }";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI server;
    private final String language;
    private final Map<String, String> environment;
    private @Nullable String token;

    AnnexServer(URI server, String language, Map<String, String> environment) {
        this.server = server;
        this.language = language;
        this.environment = environment;
    }

    /** @throws Failure {@link Kind#REFUSED} with the server's own sentences */
    JsonNode compile(Period period) {
        JsonNode payload = ask(
                        """
                        mutation($input: CompileAnnexInput!) { it: compileAnnex(input: $input) {
                          annex { %s } userErrors { code message } } }""".formatted(FIELDS),
                        Map.of(
                                "input",
                                Map.of(
                                        "projectId", period.projectId(),
                                        "from", period.from().toString(),
                                        "until", period.until().toString())))
                .path("it");
        for (JsonNode error : payload.path("userErrors")) {
            throw new Failure(
                    Kind.REFUSED,
                    "refused",
                    error.path("message").asString(),
                    error.path("code").asString());
        }
        return payload.path("annex");
    }

    JsonNode compiled(String id) {
        JsonNode annex = ask("query($id: ID!) { it: annex(id: $id) { %s } }".formatted(FIELDS), Map.of("id", id))
                .path("it");
        Failure.unless(!annex.isNull(), Kind.REFUSED, "none", id);
        return annex;
    }

    byte[] file(String id, String extension) {
        String name = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        var request = HttpRequest.newBuilder(server.resolve("annexes/" + name + "." + extension));
        HttpResponse<byte[]> response = send(request);
        Failure.unless(response.statusCode() == 200, Kind.REFUSED, "file", extension, "" + response.statusCode());
        return response.body();
    }

    private JsonNode ask(String document, Map<String, ?> variables) {
        var body = Map.of("query", document, "variables", variables);
        HttpResponse<byte[]> response = send(HttpRequest.newBuilder(server.resolve("graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
        JsonNode answer = read(response);
        JsonNode error = answer.path("errors").path(0);
        Failure.unless(
                error.isMissingNode(),
                Kind.REFUSED,
                "refused",
                error.path("message").asString(),
                error.path("extensions").path("code").asString());
        return answer.path("data");
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        HttpResponse<byte[]> response = exchange(request.header("Authorization", "Bearer " + token()));
        Failure.unless(response.statusCode() != 401, Kind.UNREACHED, "unauthorized");
        Failure.unless(response.statusCode() != 403, Kind.REFUSED, "forbidden");
        return response;
    }

    /** A token that was given, or one for the client that was. */
    private String token() {
        if (token == null) {
            String given = environment.get("CASELEDGER_TOKEN");
            token = given == null || given.isBlank() ? granted() : given.strip();
        }
        return token;
    }

    private String granted() {
        String client = environment.getOrDefault("CASELEDGER_CLIENT", "workstation");
        String secret = environment.getOrDefault("CASELEDGER_SECRET", "");
        Failure.unless(!secret.isBlank(), Kind.USAGE, "secret");
        String pair = encoded(client) + ":" + encoded(secret);
        var response = exchange(HttpRequest.newBuilder(server.resolve("oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        Failure.unless(response.statusCode() == 200, Kind.UNREACHED, "client", client, "" + response.statusCode());
        return read(response).path("access_token").asString();
    }

    /** As OAuth 2.0 has names and secrets within Basic (RFC 6749, 2.3.1). */
    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.timeout(PATIENCE)
                            .header("Accept-Language", language)
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new Failure(Kind.UNREACHED, "unreached", server.toString(), String.valueOf(e.getMessage()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Failure(Kind.UNREACHED, "unreached", server.toString(), "interrupted");
        }
    }

    private JsonNode read(HttpResponse<byte[]> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException _) {
            throw new Failure(Kind.UNREACHED, "stranger", server.toString(), "" + response.statusCode());
        }
    }
}
