package io.caseledger.client;

import io.caseledger.commandline.Failure;
import io.caseledger.commandline.Failure.Kind;
import java.io.IOException;
import java.io.InputStream;
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

/**
 * A running server. Who asks stands in the environment: {@code CASELEDGER_TOKEN}, or {@code CASELEDGER_SECRET} of the client {@code
 * CASELEDGER_CLIENT}. Whatever fails is a {@link Failure} with a common sentence.
 */
public final class RunningServer {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI address;
    private final String language;
    private final Map<String, String> environment;
    private final String usualClient;
    private @Nullable String token;

    /**
     * @param address ends with a slash
     * @param language of its sentences
     * @param usualClient who asks when the environment does not say
     */
    public RunningServer(URI address, String language, Map<String, String> environment, String usualClient) {
        this.address = address;
        this.language = language;
        this.environment = environment;
        this.usualClient = usualClient;
    }

    /**
     * Asks by GraphQL and gives the data.
     *
     * @throws Failure {@link Kind#REFUSED} with the server's own sentence
     */
    public JsonNode ask(String document, Map<String, ?> variables) {
        var body = Map.of("query", document, "variables", variables);
        HttpResponse<InputStream> response = send(HttpRequest.newBuilder(address.resolve("graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
        JsonNode answer = read(response);
        refuse(answer);
        return answer.path("data");
    }

    /** What the server gives under a path, whatever its status is. */
    public HttpResponse<InputStream> get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)));
    }

    /**
     * What it gives under a path.
     *
     * @throws Failure {@link Kind#REFUSED} with the server's own sentence
     */
    public InputStream open(String path) {
        HttpResponse<InputStream> response = get(path);
        if (response.statusCode() != 200) {
            refuse(read(response));
            throw stranger(response);
        }
        return response.body();
    }

    private static void refuse(JsonNode answer) {
        JsonNode error = answer.path("errors").path(0);
        Failure.unless(
                error.isMissingNode(),
                Kind.REFUSED,
                "refused",
                error.path("message").asString(""),
                error.path("extensions").path("code").asString(""));
    }

    /** A token that was granted may have ended meanwhile; then one more is asked for. */
    private HttpResponse<InputStream> send(HttpRequest.Builder request) {
        boolean granted = token == null && given().isBlank();
        HttpResponse<InputStream> response = exchange(request.setHeader("Authorization", "Bearer " + token()));
        if (response.statusCode() == 401 && given().isBlank() && !granted) {
            token = null;
            response = exchange(request.setHeader("Authorization", "Bearer " + token()));
        }
        Failure.unless(response.statusCode() != 401, Kind.UNREACHED, "unauthorized");
        Failure.unless(response.statusCode() != 403, Kind.REFUSED, "forbidden");
        return response;
    }

    private String given() {
        return environment.getOrDefault("CASELEDGER_TOKEN", "");
    }

    /** A token that was given, or one for the client that was. */
    private String token() {
        if (token == null) {
            token = given().isBlank() ? granted() : given().strip();
        }
        return token;
    }

    private String granted() {
        String client = environment.getOrDefault("CASELEDGER_CLIENT", usualClient);
        String secret = environment.getOrDefault("CASELEDGER_SECRET", "");
        Failure.unless(!secret.isBlank(), Kind.USAGE, "secret");
        String pair = encoded(client) + ":" + encoded(secret);
        var response = exchange(HttpRequest.newBuilder(address.resolve("oauth2/token"))
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

    private HttpResponse<InputStream> exchange(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.timeout(PATIENCE)
                            .setHeader("Accept-Language", language)
                            .build(),
                    BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw unreached(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Failure(Kind.UNREACHED, "unreached", address.toString(), "interrupted");
        }
    }

    private Failure unreached(IOException e) {
        return new Failure(Kind.UNREACHED, "unreached", address.toString(), String.valueOf(e.getMessage()));
    }

    private Failure stranger(HttpResponse<?> response) {
        return new Failure(Kind.UNREACHED, "stranger", address.toString(), "" + response.statusCode());
    }

    private JsonNode read(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            return JSON.readTree(body.readAllBytes());
        } catch (JacksonException _) {
            throw stranger(response);
        } catch (IOException e) {
            throw unreached(e);
        }
    }
}
